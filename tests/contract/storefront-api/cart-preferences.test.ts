// What a buyer would choose at checkout, told beforehand by a shop's own app.
import { beforeAll, expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { offerDelivery } from '#app/domain/shipping/offer-delivery.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { askWell, givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
  await asSystem('test', (db) => offerDelivery(db, here.shop.id))
})

const cart = `cart { id buyerIdentity { email preferences { wallet delivery { deliveryMethod pickupHandle
  coordinates { countryCode latitude longitude } } } }
  deliveryGroups(first: 2) { nodes { selectedDeliveryOption { handle deliveryMethodType } } } }
  userErrors { code field message }`
const createCart = `mutation ($input: CartInput) { cartCreate(input: $input) { ${cart} } }`
const updateBuyer = `mutation ($id: ID!, $buyer: CartBuyerIdentityInput!) {
  cartBuyerIdentityUpdate(cartId: $id, buyerIdentity: $buyer) { ${cart} } }`

const deliveryAddress = {
  address1: 'Xóm 5',
  city: 'Yên Khánh',
  provinceCode: '37',
  countryCode: 'VN',
}
const create = async (buyerIdentity: object) => {
  const lines = [{ merchandiseId: toGid('ProductVariant', here.fish.variantId), quantity: 1 }]
  const delivery = { addresses: [{ address: { deliveryAddress }, selected: true }] }
  const input = { lines, delivery, buyerIdentity }
  return (await askWell(here.asker, createCart, { input })).cartCreate
}
const update = async (id: string, buyer: object) =>
  (await askWell(here.asker, updateBuyer, { id, buyer })).cartBuyerIdentityUpdate

test('whoever prefers to fetch gets that way chosen, and what they said back', async () => {
  const coordinates = { countryCode: 'VN', latitude: 20.2, longitude: 105.9 }
  const delivery = { deliveryMethod: ['PICK_UP'], pickupHandle: ['pickup'], coordinates }
  const made = await create({ email: 'lan@vidu.vn', preferences: { delivery, wallet: ['momo'] } })

  expect(made.userErrors).toEqual([])
  expect(made.cart.buyerIdentity.preferences).toEqual({ delivery, wallet: ['momo'] })
  expect(made.cart.deliveryGroups.nodes).toEqual([
    { selectedDeliveryOption: { handle: 'pickup', deliveryMethodType: 'PICK_UP' } },
  ])
})

test('a change that does not name them leaves them, and null takes them away', async () => {
  const { id } = (await create({ preferences: { delivery: { deliveryMethod: ['PICK_UP'] } } })).cart
  const kept = await update(id, { email: 'hoa@vidu.vn' })
  const gone = await update(id, { preferences: null })

  expect(kept.cart.buyerIdentity.preferences.delivery.deliveryMethod).toEqual(['PICK_UP'])
  expect(gone.cart.buyerIdentity).toMatchObject({ email: 'hoa@vidu.vn', preferences: null })
  expect(gone.cart.deliveryGroups.nodes[0]?.selectedDeliveryOption.deliveryMethodType).toBe(
    'SHIPPING',
  )
})

test('more than a cart keeps are refused, and nothing is written', async () => {
  const { id } = (await create({})).cart
  const pickupHandle = Array.from({ length: 21 }, (_, at) => `place ${at}`)
  const refused = await update(id, {
    email: 'x@vidu.vn',
    preferences: { delivery: { pickupHandle } },
  })

  expect(refused.userErrors).toMatchObject([
    { code: 'MAXIMUM_EXCEEDED', field: ['buyerIdentity', 'preferences'] },
  ])
  expect(refused.cart.buyerIdentity.email).toBeNull()
})
