// An app made with Hydrogen, from its header to its sitemap: each of its 16 + 28 operations has data for a shop, and no
// `errors` key, which a client would take for a failure even when it is empty.
import { beforeAll, describe, expect, test } from 'vitest'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { savePolicy } from '#app/domain/site/save-policy.server.ts'
import { policyKinds } from '#app/domain/site/site.ts'
import { offerDelivery } from '#app/domain/shipping/offer-delivery.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenArticle, givenBlog, givenPage } from '#tests/support/given-content.ts'
import {
  ask,
  givenStorefront,
  type Data,
  type GivenStorefront,
} from '#tests/support/given-storefront.ts'
import { packageOperations, skeletonOperations } from '#tests/support/hydrogen-operations.ts'

type Variables = Record<string, unknown>
let here: GivenStorefront
const handles = { page: '', blog: '', article: '' }

beforeAll(async () => {
  here = await givenStorefront()
  const { shop } = here
  await asSystem('test', (db) => offerDelivery(db, shop.id))
  for (const kind of policyKinds) {
    const promise = { shopId: shop.id, actorId: newId(), kind, body: 'Đổi trong 3 ngày' }
    await inShop(shop.id, (db) => savePolicy(db, promise, systemClock))
  }
  handles.page = (await givenPage(shop)).handle
  const blog = await givenBlog(shop)
  handles.blog = blog.handle
  handles.article = (await givenArticle(shop, blog)).handle
})

async function send(document: string | undefined, variables: Variables = {}): Promise<Data> {
  if (document === undefined) throw new Error('there is no such operation')
  const answer = await ask(here.asker, document, { country: 'VN', language: 'VI', ...variables })
  expect(answer).not.toHaveProperty('errors')
  return answer.data
}

const nothingOptional: Record<string, () => Variables> = {
  Header: () => ({ menu: 'main-menu' }),
  Footer: () => ({ menu: 'footer' }),
  Collection: () => ({ handle: here.collection.handle, first: 8 }),
  StoreCollections: () => ({ first: 4 }),
  Catalog: () => ({ first: 8 }),
  Product: () => ({ handle: here.sauce.handle, selectedOptions: [] }),
  RegularSearch: () => ({ term: 'chạch', first: 8 }),
  PredictiveSearch: () => ({
    term: 'ch',
    limit: 10,
    limitScope: 'EACH',
    types: ['ARTICLE', 'COLLECTION', 'PAGE', 'PRODUCT', 'QUERY'],
  }),
  Page: () => ({ handle: handles.page }),
  Policy: () => ({
    privacyPolicy: true,
    refundPolicy: true,
    shippingPolicy: true,
    termsOfService: true,
  }),
  Blogs: () => ({ first: 4 }),
  Blog: () => ({ blogHandle: handles.blog, first: 4 }),
  Article: () => ({ blogHandle: handles.blog, articleHandle: handles.article }),
  redirects: () => ({ query: 'path:/nowhere' }),
  ...Object.fromEntries(
    Object.keys(packageOperations)
      .filter((name) => /^Sitemap.+s$/.test(name))
      .map((name) => [name, () => ({ page: 1 })]),
  ),
}

test('there are sixteen and twenty-eight of them', () => {
  expect(Object.keys(skeletonOperations)).toHaveLength(16)
  expect(Object.keys(packageOperations)).toHaveLength(28)
})

const isAboutCart = (name: string) => /^[cC]art/.test(name)

describe('what is read', () => {
  const reading = Object.entries({ ...skeletonOperations, ...packageOperations })
  test.each(reading.filter(([name]) => !isAboutCart(name)))('%s', async (name, document) => {
    const data = await send(document, nothingOptional[name]?.())

    // A field that is asked for and not there would make the page of the app a 404.
    const answers: [string, unknown][] = Object.entries(data)
    expect(answers.filter(([, value]) => value === null)).toEqual([])
  })

  test('Page, Article and the policies are what was written', async () => {
    const { page } = await send(skeletonOperations.Page, nothingOptional.Page?.())
    const { blog } = await send(skeletonOperations.Article, nothingOptional.Article?.())
    const { shop } = await send(skeletonOperations.Policy, nothingOptional.Policy?.())

    expect(page).toMatchObject({ title: 'Giới thiệu', handle: handles.page })
    expect(page.body).toContain('<strong>mười hai</strong>')
    expect(blog.articleByHandle).toMatchObject({
      title: 'Mùa chạch đồng',
      author: { name: 'Phạm Thị Hoa' },
    })
    const { privacyPolicy, refundPolicy, shippingPolicy, termsOfService } = shop
    for (const { body } of [privacyPolicy, refundPolicy, shippingPolicy, termsOfService])
      expect(body).toBe('<p>Đổi trong 3 ngày</p>')
  })

  test('Header and Footer have a menu also when the shop made none', async () => {
    for (const name of ['Header', 'Footer']) {
      const { menu } = await send(skeletonOperations[name], nothingOptional[name]?.())
      expect(menu.items.length).toBeGreaterThan(0)
      for (const item of menu.items) expect(item.url).toMatch(/^http/)
    }
  })

  test('the sitemap names what is there', async () => {
    const { sitemap } = await send(packageOperations.SitemapProducts, { page: 1 })

    expect(sitemap.resources.items.map(({ handle }) => handle).toSorted()).toEqual(
      [here.fish.handle, here.sauce.handle].toSorted(),
    )
  })
})

// One cart lives through all of it, as it does in the app.
test('CartQuery and the nineteen changes of a cart, one after another', async () => {
  const done: string[] = []
  let cartId = ''
  const change = async (name: string, variables: Variables) => {
    done.push(name)
    const data = await send(packageOperations[name], { cartId, ...variables })
    return Object.values(data)[0] as unknown as Data['cartLinesAdd']
  }
  const read = async () => {
    const { cart } = await send(packageOperations.CartQuery, { cartId })
    return cart
  }
  const fish = toGid('ProductVariant', here.fish.variantId)
  const address = (address1: string) => ({
    selected: true,
    address: {
      deliveryAddress: {
        lastName: 'Nguyễn Thị Lan',
        address1,
        city: 'Xã Yên Khánh',
        provinceCode: '37',
        countryCode: 'VN',
        phone: '0912345678',
      },
    },
  })

  const created = await change('cartCreate', { input: { lines: [{ merchandiseId: fish }] } })
  cartId = created.cart.id
  const sauce = toGid('ProductVariant', here.sauce.largerId)
  await change('cartLinesAdd', { lines: [{ merchandiseId: sauce }] })
  const { lines } = await read()
  const [first, second] = lines.nodes.map(({ id }) => id)
  await change('cartLinesUpdate', { lines: [{ id: first, quantity: 3 }] })
  await change('cartLinesRemove', { lineIds: [second] })
  await change('cartDiscountCodesUpdate', { discountCodes: ['KHONGCO'] })
  await change('cartGiftCardCodesUpdate', { giftCardCodes: ['KHONGCO'] })
  await change('cartGiftCardCodesAdd', { giftCardCodes: ['KHONGCO'] })
  await change('cartGiftCardCodesRemove', { appliedGiftCardIds: [] })
  await change('cartBuyerIdentityUpdate', { buyerIdentity: { countryCode: 'VN', email: 'a@b.vn' } })
  await change('cartNoteUpdate', { note: 'Gói quà' })
  await change('cartAttributesUpdate', { attributes: [{ key: 'túi', value: 'giấy' }] })
  await change('cartDeliveryAddressesAdd', { addresses: [address('Xóm 5')] })
  const delivery = await whereTo(cartId)
  const { id, address: held } = { id: delivery.addresses[0]?.id, address: address('Xóm 6') }
  await change('cartDeliveryAddressesUpdate', { addresses: [{ id, ...held }] })
  const { groups } = await whereTo(cartId)
  await change('cartSelectedDeliveryOptionsUpdate', {
    selectedDeliveryOptions: groups.map((group) => ({
      deliveryGroupId: group.id,
      deliveryOptionHandle: group.deliveryOptions[0]?.handle,
    })),
  })
  await change('cartDeliveryAddressesReplace', { addresses: [address('Xóm 7')] })
  await change('cartDeliveryAddressesRemove', {
    addressIds: (await whereTo(cartId)).addresses.map((one) => one.id),
  })
  const metafield = { ownerId: cartId, key: 'nieu.qua', type: 'boolean', value: 'true' }
  await change('cartMetafieldsSet', { metafields: [metafield] })
  await change('cartMetafieldDelete', { input: { ownerId: cartId, key: 'nieu.qua' } })
  const cart = await read()

  const changes = Object.keys(packageOperations).filter((name) => name.startsWith('cart'))
  expect(done.toSorted()).toEqual(changes.toSorted())
  expect(cart).toMatchObject({
    totalQuantity: 3,
    note: 'Gói quà',
    attributes: [{ key: 'túi', value: 'giấy' }],
    buyerIdentity: { countryCode: 'VN', email: 'a@b.vn' },
    discountCodes: [{ code: 'KHONGCO', applicable: false }],
  })
})

async function whereTo(cartId: string) {
  const { cart } = await send(
    `query W($cartId: ID!) { cart(id: $cartId) { delivery { addresses { id } }
      deliveryGroups(first: 5) { nodes { id deliveryOptions { handle } } } } }`,
    { cartId },
  )
  return { addresses: cart.delivery.addresses, groups: cart.deliveryGroups.nodes }
}
