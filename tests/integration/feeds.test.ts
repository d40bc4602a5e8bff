// What other places read of a shop: only what is on sale, at today's price and stock, and fresh after every change.
import { expect, test } from 'vitest'
import { csvRows } from '#app/domain/spreadsheet/csv-rows.ts'
import { lookAt } from '#tests/support/ask-route.ts'
import { givenDraft, givenPhoto, givenProduct } from '#tests/support/given-catalog.ts'
import { givenHttp } from '#tests/support/given-http.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'

async function feedOf(slug: string, file: 'google.xml' | 'facebook.csv') {
  const request = new Request(`http://${slug}.localhost:3000/feeds/${file}`)
  const route = `routes/feeds/${file.replace(/\.\w+$/, '')}.ts`
  const { answer, tags } = await lookAt({ file: route, request })
  const response = answer as Response
  return { text: await response.text(), type: response.headers.get('content-type'), tags }
}

const rowsOf = (text: string) => {
  const [head, ...rows] = [...csvRows([text])]
  return rows.map((row) => (name: string) => row.cells[head?.cells.indexOf(name) ?? -1])
}

test('a shop’s feed holds what it sells with a picture, and nothing of anybody else', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  const jar = await givenGoods(shop, 7, {
    title: 'Mắm tép',
    price: 85_000n,
    compareAtPrice: 95_000n,
  })
  await givenPhoto(jar)
  await givenProduct(shop, { title: 'Chưa chụp ảnh' })
  await givenPhoto(await givenDraft(shop, { title: 'Đang ẩn' }))
  await givenPhoto(await givenProduct(other, { title: 'Của người khác' }))

  const facebook = await feedOf(shop.slug, 'facebook.csv')
  const google = await feedOf(shop.slug, 'google.xml')

  const [item, ...more] = rowsOf(facebook.text)
  expect(more).toEqual([])
  expect(
    ['id', 'title', 'price', 'sale_price', 'quantity_to_sell_on_facebook', 'link'].map((name) =>
      item?.(name),
    ),
  ).toEqual([
    jar.variantId,
    'Mắm tép',
    '95000 VND',
    '85000 VND',
    '7',
    `http://${shop.slug}.localhost:3000/products/${jar.handle}`,
  ])
  expect(google.text.match(/<item>/g)).toHaveLength(1)
  expect(google.text).toContain('<g:availability>in_stock</g:availability>')
  expect([google.type, facebook.type]).toEqual([
    'application/xml; charset=utf-8',
    'text/csv; charset=utf-8',
  ])
  expect([google.tags, facebook.tags]).toEqual([[`shop:${shop.id}`], [`shop:${shop.id}`]])
})

test('a feed is made once and again only after its shop changed', async () => {
  let made = 0
  const http = await givenHttp((_request, context) => {
    context.cachePage(['shop:1'])
    made += 1
    return Promise.resolve(
      new Response(`<rss>${made}</rss>`, { headers: { 'Content-Type': 'application/xml' } }),
    )
  })

  const texts = [await http.ask('/feeds/google.xml'), await http.ask('/feeds/google.xml')]
  http.pageCache.drop('shop:1')
  texts.push(await http.ask('/feeds/google.xml'))

  expect(texts.map(({ text }) => text)).toEqual(['<rss>1</rss>', '<rss>1</rss>', '<rss>2</rss>'])
  await http.stop()
})
