// What crawlers find on each host: addresses of what is on sale there, in files of a bounded size, always of its home.
import { expect, test } from 'vitest'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { createCollection } from '#app/domain/catalog/save-collection.server.ts'
import { findSitemapEntries, findSitemapFiles } from '#app/domain/seo/sitemap.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import { forgetSites } from '#app/routes/site.server.ts'
import { lookAt } from '#tests/support/ask-route.ts'
import { givenDraft, givenPhoto, givenProduct } from '#tests/support/given-catalog.ts'
import { givenArticle, givenBlog, givenPage } from '#tests/support/given-content.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

type Read = { status: number; text: string; type: string | null; tags: string[] }

async function read(
  file: string,
  url: string,
  params: Record<string, string> = {},
): Promise<Read & { location: string | null }> {
  const request = new Request(url)
  const { answer, tags } = await lookAt({ file: `routes/seo/${file}.ts`, request, params })
  if (!(answer instanceof Response)) {
    const { status = 0 } = (answer as { init?: ResponseInit }).init ?? {}
    return { status, text: '', type: null, tags, location: null }
  }
  const { headers } = answer
  const text = await answer.text()
  return {
    status: answer.status,
    text,
    type: headers.get('content-type'),
    location: headers.get('location'),
    tags,
  }
}

const hostOf = ({ slug }: GivenShop) => `http://${slug}.localhost:3000`
const locs = ({ text }: Read) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)

const giveDomain = async (shop: GivenShop, isPrimary: boolean) => {
  const host = `${newId()}.example.vn`
  await asSystem('test', (db) =>
    db.shopDomain.create({
      data: { host, shopId: shop.id, isPrimary, verifiedAt: systemClock.now() },
    }),
  )
  forgetSites()
  return host
}

test('a shop’s sitemap names what it sells and its collections, in both languages, and nothing of anybody else', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  const jar = await givenProduct(shop, { title: 'Mắm tép' })
  await givenDraft(shop, { title: 'Đang ẩn' })
  await givenProduct(other)
  const words = { title: 'Quà quê', description: '' }
  const { handle } = await inShop(shop.id, (db) => createCollection(db, words, systemClock))
  const home = hostOf(shop)

  const index = await read('sitemap-index', `${home}/sitemap.xml`)
  const files = await Promise.all(
    locs(index).map((url = '') => {
      const [, kind = '', page = ''] = /sitemaps\/(\w+)\/(\d+)\.xml$/.exec(url) ?? []
      return read('sitemap-file', url, { kind, page })
    }),
  )

  expect(index.tags).toEqual([`shop:${shop.id}`])
  const named = files.flatMap(locs).filter((url) => !url?.includes('lang='))
  expect(named.toSorted()).toEqual(
    [
      `${home}/`,
      `${home}/policies`,
      `${home}/products/${jar.handle}`,
      `${home}/collections/${handle}`,
    ].toSorted(),
  )
  expect(files.flatMap(locs).filter((url) => url?.includes('lang=en'))).toHaveLength(4)
})

test('what a shop writes is named once it is shown', async () => {
  const shop = await givenShop()
  const page = await givenPage(shop)
  await givenPage(shop, { title: 'Nháp', isShown: false })
  const blog = await givenBlog(shop)
  const article = await givenArticle(shop, blog)
  await givenArticle(shop, blog, {
    title: 'Để mai',
    publishOn: addDays(localDate(systemClock.now()), 2),
  })

  const named = (kind: 'page' | 'blog' | 'article') =>
    inMarket({}, (db) => findSitemapEntries(db, { kind, shopId: shop.id }, { size: 9, page: 1 }))
  const all = await Promise.all([named('page'), named('blog'), named('article')])

  expect(all.map((found) => found.map(({ handle }) => handle))).toEqual([
    [page.handle],
    [blog.handle],
    [`${blog.handle}/${article.handle}`],
  ])
  const params = { kind: 'pages', page: '1' }
  const standing = await read('sitemap-file', `${hostOf(shop)}/sitemaps/pages/1.xml`, params)
  expect(locs(standing)).toContain(`${hostOf(shop)}/blogs`)
})

test('many addresses are split into files, and a file keeps what it held while more are added', async () => {
  const shop = await givenShop()
  const made = []
  for (let at = 0; at < 5; at += 1) made.push(await givenProduct(shop, { title: `Hũ ${at}` }))
  const scope = { kind: 'product' as const, shopId: shop.id }
  const pageOf = (page: number) =>
    inMarket({}, (db) => findSitemapEntries(db, scope, { size: 2, page }))

  const files = await inMarket({}, (db) =>
    findSitemapFiles(db, { kinds: ['product'], shopId: shop.id, size: 2 }),
  )
  const first = await pageOf(1)
  await givenProduct(shop, { title: 'Hũ mới' })

  expect(files.map(({ page }) => page)).toEqual([1, 2, 3])
  expect(await pageOf(1)).toEqual(first)
  const all = (await Promise.all([1, 2, 3].map(pageOf))).flat().map(({ handle }) => handle)
  expect(all.slice(0, 5)).toEqual(made.map(({ handle }) => handle))
})

test.each([
  ['product', '9'],
  ['product', '0'],
  ['product', 'x'],
  ['order', '1'],
  ['shop', '1'],
  ['pages', '2'],
])('a file that a shop does not have is 404: %s/%s', async (kind, page) => {
  const shop = await givenShop()

  const { status } = await read('sitemap-file', `${hostOf(shop)}/sitemaps/${kind}/${page}.xml`, {
    kind,
    page,
  })

  expect(status).toBe(404)
})

test('robots are told where the sitemap is and what is not theirs; an unknown host has none', async () => {
  const shop = await givenShop()

  const robots = await read('robots', `${hostOf(shop)}/robots.txt`)
  const nowhere = await read('robots', 'http://khong-ai-co.localhost:3000/robots.txt')

  expect(robots.text).toContain(`\nSitemap: ${hostOf(shop)}/sitemap.xml\n`)
  expect(robots.text).toContain('\nDisallow: /checkout\n')
  expect(robots.text).not.toContain('Disallow: /products')
  expect(nowhere.status).toBe(404)
})

test('what went on sale last comes first in the feed', async () => {
  const shop = await givenShop()
  await givenProduct(shop, { title: 'Hũ cũ' })
  const jar = await givenProduct(shop, { title: 'Hũ mới & ngon' })
  await givenPhoto(jar)

  const feed = await read('newest-feed', `${hostOf(shop)}/feeds/new.atom`)

  expect(feed.type).toBe('application/atom+xml; charset=utf-8')
  expect([...feed.text.matchAll(/<entry>.*?<title>([^<]*)</g)].map(([, title]) => title)).toEqual([
    'Hũ mới &amp; ngon',
    'Hũ cũ',
  ])
  expect(feed.text).toContain(`href="${hostOf(shop)}/products/${jar.handle}"`)
})

test('a shop with a first domain tells every address on it, and leads there from its other hosts', async () => {
  const shop = await givenShop()
  const jar = await givenProduct(shop)
  const [first, second] = [await giveDomain(shop, true), await giveDomain(shop, false)]
  const home = `http://${first}:3000`

  const index = await read('sitemap-index', `${home}/sitemap.xml`)
  const feed = await read('newest-feed', `${home}/feeds/new.atom`)
  const elsewhere = [
    await read('sitemap-index', `${hostOf(shop)}/sitemap.xml?x=1`),
    await read('newest-feed', `http://${second}:3000/feeds/new.atom`),
  ]
  const robots = await read('robots', `${hostOf(shop)}/robots.txt`)

  expect(locs(index).every((url) => url?.startsWith(`${home}/`))).toBe(true)
  expect(feed.text).toContain(`href="${home}/products/${jar.handle}"`)
  expect(elsewhere.map(({ status, location }) => [status, location])).toEqual([
    [301, `${home}/sitemap.xml?x=1`],
    [301, `${home}/feeds/new.atom`],
  ])
  expect(robots.text).toContain(`Sitemap: ${home}/sitemap.xml`)
})
