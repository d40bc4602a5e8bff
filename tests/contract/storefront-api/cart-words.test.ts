// What is written on a cart, and what is said of that which cannot be.
import { beforeAll, expect, test } from 'vitest'

import { toGid } from '#app/lib/gid.ts'
import { askWell, type GivenStorefront, givenStorefront } from '#tests/support/given-storefront.ts'
import { cartHandler, cartQuery, cartWords } from '#tests/support/hydrogen-documents.ts'

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

const send = (document: string, variables: Record<string, unknown>) => {
  const given = { country: 'VN', language: 'EN', ...variables }
  return askWell(here.asker, document, given)
}
const fish = () => toGid('ProductVariant', here.fish.variantId)
const newCart = async (input: object = {}) =>
  (await send(cartHandler.create, { input: { lines: [{ merchandiseId: fish() }], ...input } }))
    .cartCreate
const read = async (cartId: string) => (await send(cartQuery, { cartId })).cart

test('another country leaves the e-mail address and the telephone as they were', async () => {
  const buyerIdentity = { countryCode: 'VN', email: 'lan@vidu.vn', phone: '+84912345678' }
  const { id: cartId } = (await newCart({ buyerIdentity })).cart
  await send(cartWords.buyer, { cartId, buyerIdentity: { countryCode: 'US' } })
  const abroad = (await read(cartId)).buyerIdentity
  await send(cartWords.buyer, { cartId, buyerIdentity: { phone: null } })

  expect(abroad).toMatchObject({ ...buyerIdentity, countryCode: 'US' })
  expect((await read(cartId)).buyerIdentity).toMatchObject({ email: 'lan@vidu.vn', phone: null })
})

test('a note that is too long is refused, and the one that was there stays', async () => {
  const { id: cartId } = (await newCart({ note: 'Gọi trước khi giao' })).cart
  const long = (await send(cartWords.note, { cartId, note: 'x'.repeat(5001) })).cartNoteUpdate
  await send(cartWords.attributes, { cartId, attributes: [{ key: 'túi', value: 'giấy' }] })

  expect(long.userErrors).toMatchObject([{ code: 'NOTE_TOO_LONG', field: ['note'] }])
  expect(await read(cartId)).toMatchObject({
    note: 'Gọi trước khi giao',
    attributes: [{ key: 'túi', value: 'giấy' }],
  })
})

test.each([
  [{ quantity: -1 }, 'LESS_THAN', 'quantity'],
  [
    { sellingPlanId: 'gid://shopify/SellingPlan/1' },
    'SELLING_PLAN_NOT_APPLICABLE',
    'sellingPlanId',
  ],
  [{ parent: { lineId: 'gid://shopify/CartLine/1' } }, 'PARENT_LINE_INVALID_REFERENCE', 'parent'],
])('a line with %j is refused by name', async (facts, code, field) => {
  const { id: cartId } = (await newCart()).cart
  const lines = [{ merchandiseId: fish(), ...facts }]
  const added = (await send(cartHandler.add, { cartId, lines })).cartLinesAdd
  const created = await newCart({ lines })

  expect(added.userErrors).toMatchObject([{ code, field: ['lines', '0', field] }])
  expect(added.cart.totalQuantity).toBe(1)
  expect(created.userErrors).toMatchObject([{ code, field: ['input', 'lines', '0', field] }])
  expect(created.cart).toBeNull()
})

test('there are no company locations, and no gift card of any code', async () => {
  const { id: cartId } = (await newCart()).cart
  const buyerIdentity = { companyLocationId: 'gid://shopify/CompanyLocation/1' }
  const bought = (await send(cartWords.buyer, { cartId, buyerIdentity })).cartBuyerIdentityUpdate
  const giftCardCodes = ['TET2027']
  const updated = (await send(cartWords.giftCards, { cartId, giftCardCodes }))
    .cartGiftCardCodesUpdate
  const added = (await send(cartWords.giftCardsAdd, { cartId, giftCardCodes })).cartGiftCardCodesAdd
  const none = (await send(cartWords.giftCards, { cartId, giftCardCodes: [] }))
    .cartGiftCardCodesUpdate

  expect(bought.userErrors).toMatchObject([{ code: 'INVALID_COMPANY_LOCATION' }])
  for (const { userErrors, cart } of [updated, added]) {
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['giftCardCodes', '0'] }])
    expect(cart.totalQuantity).toBe(1)
  }
  expect(none.userErrors).toEqual([])
})

const metafieldsOf = `query ($cartId: ID!) { cart(id: $cartId) {
  metafield(namespace: "gift", key: "wrapping") { id namespace key type value
    parentResource { ... on Cart { id totalQuantity } } }
  metafields(identifiers: [{ namespace: "gift", key: "wrapping" }, { key: "card" }]) { value }
} }`

test('metafields are set, read by namespace and key, and deleted', async () => {
  const { id: ownerId } = (
    await newCart({
      metafields: [{ key: 'card', type: 'single_line_text_field', value: 'Chúc thọ' }],
    })
  ).cart
  const one = { ownerId, key: 'gift.wrapping', type: 'number_integer', value: '2' }
  const set = (await send(cartWords.metafieldsSet, { metafields: [{ ...one, value: '1' }, one] }))
    .cartMetafieldsSet
  const { cart } = await send(metafieldsOf, { cartId: ownerId })
  const input = { ownerId, key: 'gift.wrapping' }
  const deleted = (await send(cartWords.metafieldDelete, { input })).cartMetafieldDelete
  const again = (await send(cartWords.metafieldDelete, { input })).cartMetafieldDelete
  const after = (await send(metafieldsOf, { cartId: ownerId })).cart

  expect(set.userErrors).toEqual([])
  expect(cart.metafield).toMatchObject({
    namespace: 'gift',
    key: 'wrapping',
    type: 'number_integer',
    value: '2',
    parentResource: { id: ownerId, totalQuantity: 1 },
  })
  expect(cart.metafields).toEqual([{ value: '2' }, { value: 'Chúc thọ' }])
  expect(deleted).toEqual({ deletedId: cart.metafield.id, userErrors: [] })
  expect(again.userErrors).toMatchObject([{ code: 'METAFIELD_DOES_NOT_EXIST' }])
  expect(after.metafields).toEqual([null, { value: 'Chúc thọ' }])
})

test('of metafields with one that is wrong none is kept, and it is named', async () => {
  const { id: ownerId } = (await newCart()).cart
  const good = { ownerId, key: 'card', type: 'single_line_text_field', value: 'Chúc thọ' }
  const set = async (...metafields: object[]) =>
    (await send(cartWords.metafieldsSet, { metafields })).cartMetafieldsSet
  const wrong = await set(good, { ...good, key: 'gift.wrapping', type: 'number_integer' })
  const foreign = await set({
    ...good,
    ownerId: ownerId.replace(/key=.*/, `key=${'x'.repeat(32)}`),
  })

  expect(wrong).toMatchObject({
    metafields: null,
    userErrors: [{ code: 'INVALID_VALUE', elementIndex: 1, field: ['metafields', '1', 'value'] }],
  })
  expect(foreign.userErrors).toMatchObject([{ code: 'INVALID_OWNER' }])
  expect((await send(metafieldsOf, { cartId: ownerId })).cart.metafields).toEqual([null, null])
})

const about = `{ id note totalQuantity attributes { key value } discountCodes { code }
  buyerIdentity { countryCode email phone } delivery { addresses { id } } }`
const cloneOf = `mutation ($cartId: ID!) { cartClone(cartId: $cartId) { cart ${about} userErrors { code } } }`
const withoutPerson = `mutation ($cartId: ID!) {
  cartRemovePersonalData(cartId: $cartId) { cart ${about} userErrors { code } } }`

test('a clone has the goods and nothing of the person; the person is taken out of a cart', async () => {
  const { id: cartId } = (
    await newCart({
      note: 'Cho cô Lan, 0912 345 678',
      attributes: [{ key: 'túi', value: 'giấy' }],
      discountCodes: ['TET'],
      buyerIdentity: { email: 'lan@vidu.vn', phone: '+84912345678', countryCode: 'VN' },
      delivery: { addresses: [{ address: { deliveryAddress: { city: 'Yên Khánh' } } }] },
    })
  ).cart
  const clone = (await send(cloneOf, { cartId })).cartClone.cart
  const before = await read(cartId)
  const bare = (await send(withoutPerson, { cartId })).cartRemovePersonalData.cart
  const foreign = (
    await send(cloneOf, { cartId: cartId.replace(/key=.*/, `key=${'x'.repeat(32)}`) })
  ).cartClone

  const nobody = {
    note: '',
    totalQuantity: 1,
    attributes: [{ key: 'túi', value: 'giấy' }],
    discountCodes: [{ code: 'TET' }],
    buyerIdentity: { countryCode: 'VN', email: null, phone: null },
    delivery: { addresses: [] },
  }
  expect(clone).toMatchObject(nobody)
  expect(clone.id).not.toBe(cartId)
  expect(before.buyerIdentity.email).toBe('lan@vidu.vn')
  expect(bare).toMatchObject({ ...nobody, id: cartId })
  expect(foreign).toMatchObject({ cart: null, userErrors: [{ code: 'INVALID' }] })
})
