// The shopper's screens, asked as a browser asks: what is shown, what may be kept for everybody, what a cart does.
import type { AppLoadContext, data } from '@remix-run/node'
import { expect, test } from 'vitest'

import { pickUp } from '#app/domain/shipping/delivery.ts'
import { env } from '#app/env.server.ts'
import { readRoot } from '#app/routes/root-data.server.ts'
import { action as changeCart, loader as cartPage } from '#app/routes/cart/cart.tsx'
import { loader as homePage } from '#app/routes/home.tsx'
import { loader as marketProduct } from '#app/routes/market/product.tsx'
import { loader as shopsPage } from '#app/routes/market/shops.tsx'
import { loader as searchPage } from '#app/routes/search.tsx'
import { loader as collectionPage } from '#app/routes/storefront/collection.tsx'
import { loader as shopProduct } from '#app/routes/storefront/product.tsx'
import { loader as suggest } from '#app/routes/suggest.ts'
import { givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'

const market = `http://${env.marketHost}`
const hostOf = ({ shop }: GivenStorefront) => `http://${shop.slug}.${env.marketHost}`

function asking(url: string, params: Record<string, string> = {}, cookie = '') {
  const tags: string[] = []
  const context: AppLoadContext = {
    nonce: '',
    requestId: '',
    clientAddress: '',
    cachePage: (names) => tags.push(...names),
  }
  return { tags, args: { request: new Request(url, { headers: { cookie } }), params, context } }
}

function submitting(url: string, form: Record<string, string>, cookie = '') {
  const { args } = asking(url)
  const request = new Request(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { cookie },
  })
  return { ...args, request }
}

test('the market lays out what is on sale, and the page is kept for everybody until a shop changes', async () => {
  await givenStorefront()
  const { args, tags } = asking(`${market}/`)

  const page = await homePage(args)

  if (page.kind !== 'market') throw new Error('the market was asked')
  expect(page.front.newest.map((one) => one.title)).toContain('Chạch sụn kho niêu đất')
  expect(page.front.places.length).toBeGreaterThan(0)
  // Six of all the shops there are: which ones depends on what other tests opened.
  expect(page.front.shops.length).toBeGreaterThan(0)
  expect(tags).toEqual(['market'])
})

test("a shop's first page shows that shop alone, kept until that shop changes", async () => {
  const [given] = [await givenStorefront(), await givenStorefront()]
  const { args, tags } = asking(`${hostOf(given)}/`)

  const page = await homePage(args)

  if (page.kind !== 'shop') throw new Error('the shop was asked')
  expect(page.home.shop.id).toBe(given.shop.id)
  const goods = page.home.parts.find((part) => part.kind === 'goods')
  expect(goods?.products).toHaveLength(2)
  expect(goods?.products[0]?.to).toMatch(/^\/products\//)
  expect(tags).toEqual([`shop:${given.shop.id}`])
})

test('a product page says price, stock, choice and delivery on both kinds of host', async () => {
  const given = await givenStorefront()
  const { handle } = given.fish
  const here = asking(`${hostOf(given)}/products/${handle}`, { handle })
  const there = asking(`${market}/shops/${given.shop.slug}/products/${handle}`, {
    handle,
    slug: given.shop.slug,
  })

  const [own, shared] = [await shopProduct(here.args), await marketProduct(there.args)]

  for (const page of [own, shared]) {
    expect(page.product.title).toBe('Chạch sụn kho niêu đất')
    expect(page.product.selectedOrFirstAvailableVariant).toMatchObject({ quantityAvailable: 12 })
    expect(page.unit).toBe('niêu')
    expect(page.delivery.ways.map((way) => way.code)).toContain(pickUp.code)
  }
  expect(there.tags).toEqual([`shop:${given.shop.id}`])
})

test('a chosen size is the one that is shown, a made-up one is ignored', async () => {
  const given = await givenStorefront()
  const { handle } = given.sauce
  const at = (query: string) =>
    asking(`${hostOf(given)}/products/${handle}?${query}`, { handle }).args

  const chosen = await shopProduct(at(new URLSearchParams({ 'Dung tích': '250 ml' }).toString()))
  const made = await shopProduct(at('Dung+tich=999&to=99&%F0=1'))

  expect(chosen.product.selectedOrFirstAvailableVariant?.title).toBe('250 ml')
  expect(made.product.selectedOrFirstAvailableVariant?.title).toBe('500 ml')
})

test('what does not exist is 404: a product of another shop, a collection, the list of shops on a shop’s host', async () => {
  const [mine, theirs] = [await givenStorefront(), await givenStorefront()]
  const { handle } = theirs.fish
  const foreign = asking(`${hostOf(mine)}/products/khong-co`, { handle: 'khong-co' }).args
  const wrongShop = asking(`${market}/x`, { handle, slug: 'khong-co' }).args
  const collection = asking(`${hostOf(mine)}/x`, { handle: 'khong-co' }).args
  const notFound = { init: { status: 404 } }

  await expect(shopProduct(foreign)).rejects.toMatchObject(notFound)
  await expect(marketProduct(wrongShop)).rejects.toMatchObject(notFound)
  await expect(collectionPage(collection)).rejects.toMatchObject(notFound)
  await expect(shopsPage(asking(`${hostOf(mine)}/shops`).args)).rejects.toMatchObject(notFound)
})

test('a search forgives missing marks, and bad filters are dropped', async () => {
  const given = await givenStorefront()
  const found = await searchPage(
    asking(`${hostOf(given)}/search?q=chach+kho+niu&stars=x&category=gold`).args,
  )
  const nothing = await searchPage(asking(`${hostOf(given)}/search?q=qwertyuiop`).args)
  const { suggestions } = await suggest(asking(`${hostOf(given)}/search/suggest?q=cha`).args)

  expect(found.products.map((one) => one.title)).toEqual(['Chạch sụn kho niêu đất'])
  expect(nothing.total).toBe(0)
  expect(suggestions[0]).toMatchObject({
    label: 'Chạch sụn kho niêu đất',
    to: `/products/${given.fish.handle}`,
  })
})

test('on a shop’s host no address widens the search to other shops', async () => {
  const [mine, theirs] = [await givenStorefront(), await givenStorefront()]

  const page = await searchPage(asking(`${hostOf(mine)}/search?shop=${theirs.shop.id}`).args)

  expect(page.products).toHaveLength(2)
})

type Put = { url: string; variantId: string; quantity?: number; cookie?: string }

async function put({
  url,
  variantId,
  quantity = 1,
  cookie,
}: Put): Promise<{ cookie: string; location: string | null }> {
  const form = { intent: 'add', variantId, quantity: String(quantity) }
  const answer = await changeCart(submitting(`${url}/cart`, form, cookie))
  if (!(answer instanceof Response)) throw new Error('nothing was added')
  return {
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    location: answer.headers.get('location'),
  }
}

test('the first piece makes a cart; a second shop’s piece joins it on the market', async () => {
  const [one, other] = [await givenStorefront(), await givenStorefront()]

  const first = await put({ url: market, variantId: one.fish.variantId, quantity: 2 })
  const second = await put({ url: market, variantId: other.fish.variantId, cookie: first.cookie })
  const { cart } = await cartPage(asking(`${market}/cart`, {}, second.cookie).args)
  const root = await readRoot(asking(`${market}/cart`, {}, second.cookie).args.request)

  expect(cart?.lines.map((line) => line.shopId)).toEqual([one.shop.id, other.shop.id])
  expect(cart?.subtotal.amount).toBe(3n * 185_000n)
  expect(root.cartCount).toBe(3)
})

test('more than there is becomes what there is, and the cart says so', async () => {
  const given = await givenStorefront()

  const added = await put({ url: market, variantId: given.fish.variantId, quantity: 50 })
  const { cart } = await cartPage(asking(`${market}/cart`, {}, added.cookie).args)

  expect(added.location).toBe('/cart?less=1')
  expect(cart?.totalQuantity).toBe(12)
})

test('quantities change and lines leave by plain forms; a wrong number is told, not lost', async () => {
  const given = await givenStorefront()
  const { cookie } = await put({ url: market, variantId: given.fish.variantId })
  const read = async () => (await cartPage(asking(`${market}/cart`, {}, cookie).args)).cart
  const lineId = (await read())?.lines[0]?.id ?? ''
  const post = (form: Record<string, string>) =>
    changeCart(submitting(`${market}/cart`, form, cookie))

  await post({ intent: 'update', lineId, quantity: '4' })
  const four = await read()
  for (const quantity of ['nhiều', '-1', '1.5', '']) {
    const refused = await post({ intent: 'update', lineId, quantity })
    expect(refused).toMatchObject({ init: { status: 422 }, data: { values: { quantity } } })
  }
  const stillFour = await read()
  await post({ intent: 'remove', lineId })

  expect([four?.totalQuantity, stillFour?.totalQuantity]).toEqual([4, 4])
  expect((await read())?.lines).toEqual([])
})

test('a piece of another shop is refused on a shop’s host, with a sentence', async () => {
  const [mine, theirs] = [await givenStorefront(), await givenStorefront()]
  const form = { intent: 'add', variantId: theirs.fish.variantId, quantity: '1' }

  const answer = await changeCart(submitting(`${hostOf(mine)}/cart`, form))

  expect(answer).toMatchObject({ init: { status: 409 } })
  expect((answer as ReturnType<typeof data>).data).toMatchObject({
    message: 'Giỏ hàng ở đây chỉ chứa sản phẩm của cửa hàng này.',
  })
})

test('a visitor without cookies is told nothing of their own, so the page is the same for all', async () => {
  const root = await readRoot(asking(`${market}/`).args.request)

  expect(root).toMatchObject({ locale: 'vi', cartCount: 0, account: null })
})
