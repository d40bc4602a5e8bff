// The seller's product screens as a browser without JavaScript uses them.
import sharp from 'sharp'
import { expect, test } from 'vitest'

import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { action as actNew } from '#app/routes/seller/product-new.tsx'
import { action as actPhotos } from '#app/routes/seller/product-photos.tsx'
import { action as actPrices } from '#app/routes/seller/product-prices.tsx'
import { action as actProduct, loader } from '#app/routes/seller/product.tsx'
import { loader as list } from '#app/routes/seller/products.tsx'
import { givenDraft } from '#tests/support/given-catalog.ts'
import { givenSessionCookie, givenShop, type GivenShop } from '#tests/support/given-people.ts'

type Act = (args: never) => Promise<unknown>
type Sent = Record<string, string | readonly (string | Blob)[]>
type State = {
  status: string
  values: Record<string, unknown>
  errors: Record<string, string>
  message: string | null
}

const jpeg = async (name: string): Promise<File> => {
  const pixels = sharp({ create: { width: 600, height: 600, channels: 3, background: '#8F3F20' } })
  return new File([Uint8Array.from(await pixels.jpeg().toBuffer())], name, { type: 'image/jpeg' })
}

async function ask(
  shop: GivenShop,
  handler: Act,
  { sent, params = {} }: { sent?: Sent; params?: object },
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(sent ?? {})) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  }
  const request = new Request('http://localhost:3000/seller/x/products', {
    headers: { cookie: await givenSessionCookie(shop.owner) },
    ...(sent && { method: 'POST', body: form }),
  })
  const args = { request, params: { shop: shop.slug, ...params }, context: {} }
  return handler(args as never).catch((thrown: unknown) => thrown)
}

/** What a refused form gets back. */
const stateOf = (answer: unknown) => answer as { data: State; init: { status: number } }

const pot = {
  title: 'Chạch sụn kho niêu đất',
  price: '185.000',
  unit: 'niêu',
  category: 'food',
  vatClass: 'standard',
  compareAtPrice: '',
  netContent: '',
  weightGrams: '',
  sku: '',
  gtin: '',
  description: '',
  intent: 'publish',
}

test('a name, a price and two photos put a product on sale', async () => {
  const shop = await givenShop()

  const answer = await ask(shop, actNew, {
    sent: { ...pot, photos: [await jpeg('a.jpg'), await jpeg('b.jpg')] },
  })

  expect((answer as Response).status).toBe(302)
  const [product] = await shop.do((db) =>
    db.product.findMany({ select: { status: true, handle: true, variants: true, media: true } }),
  )
  expect(product).toMatchObject({
    status: 'published',
    handle: 'chach-sun-kho-nieu-dat',
    variants: [{ price: 185_000n }],
  })
  expect(product?.media).toHaveLength(2)
})

test('a price that is no amount comes back with what was typed and a sentence beside it', async () => {
  const shop = await givenShop()

  const { data, init } = stateOf(await ask(shop, actNew, { sent: { ...pot, price: '185k' } }))

  expect(init.status).toBe(422)
  expect(data.values).toMatchObject({ title: pot.title, price: '185k' })
  expect(data.errors.price).toContain('185.000')
})

test('a zip that calls itself .jpg is refused in words, and nothing is made', async () => {
  const shop = await givenShop()
  const zip = new File(['PK\u0003\u0004 not a picture'], 'anh.jpg', { type: 'image/jpeg' })

  const { data, init } = stateOf(await ask(shop, actNew, { sent: { ...pot, photos: [zip] } }))

  expect([init.status, data.message]).toEqual([409, productMessages['photo.not-a-picture'].vi])
  expect(await shop.do((db) => db.product.count())).toBe(0)
})

test('a wrong bar code is told, the right one is kept as fourteen digits', async () => {
  const shop = await givenShop()
  const wrong = stateOf(await ask(shop, actNew, { sent: { ...pot, gtin: '8934563138166' } }))
  await ask(shop, actNew, { sent: { ...pot, gtin: '893 456313816 5' } })

  expect(wrong.data.errors.gtin).toContain('mã vạch'.slice(1))
  expect(await shop.do((db) => db.variant.findMany({ select: { gtin: true } }))).toEqual([
    { gtin: '08934563138165' },
  ])
})

test('options, a second variant, and hiding', async () => {
  const shop = await givenShop()
  const draft = await givenDraft(shop)
  const params = { productId: draft.id }
  await ask(shop, actPrices, {
    params,
    sent: {
      intent: 'options',
      'options.0.name': 'Dung tích',
      'options.0.values': '250 ml, 500 ml',
      'options.1.name': '',
      'options.1.values': '',
    },
  })
  await ask(shop, actPrices, {
    params,
    sent: { intent: 'add', optionValues: '500 ml', price: '80000', unit: 'chai' },
  })
  await ask(shop, actProduct, { params, sent: { intent: 'publish' } })
  const again = stateOf(await ask(shop, actProduct, { params, sent: { intent: 'publish' } }))

  const { product } = (await ask(shop, loader, { params })) as {
    product: { variants: { title: string }[] }
  }
  expect(product.variants.map(({ title }) => title)).toEqual(['250 ml', '500 ml'])
  expect(again.data.message).toBe(productMessages['product.already-published'].vi)
})

test("another shop's product is not found, whatever is sent", async () => {
  const [mine, theirs] = [await givenShop(), await givenShop()]
  const { id: productId } = await givenDraft(theirs)

  expect(await ask(mine, loader, { params: { productId } })).toMatchObject({
    init: { status: 404 },
  })
  const refused = stateOf(
    await ask(mine, actProduct, { params: { productId }, sent: { intent: 'publish' } }),
  )
  expect(refused.data.message).toBe(productMessages['product.not-found'].vi)
})

test('a form of no known kind is told so', async () => {
  const shop = await givenShop()
  const { id: productId } = await givenDraft(shop)

  const answer = stateOf(
    await ask(shop, actPhotos, { params: { productId }, sent: { intent: 'explode' } }),
  )

  expect(answer.init.status).toBe(422)
})

test('the list finds by name without marks and by state', async () => {
  const shop = await givenShop()
  await givenDraft(shop, { title: 'Mật ong rừng' })
  await givenDraft(shop, { title: 'Trà hoa vàng' })
  const request = new Request(
    'http://localhost:3000/seller/x/products?q=mat+ong&status=draft&after=rubbish',
    {
      headers: { cookie: await givenSessionCookie(shop.owner) },
    },
  )

  const found = await list({ request, params: { shop: shop.slug }, context: {} } as never)

  expect(found.products.map(({ title, stock }) => [title, stock])).toEqual([['Mật ong rừng', 0]])
})
