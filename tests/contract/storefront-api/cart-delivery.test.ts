// Where a cart's parcels go and how they are brought, as Hydrogen's cart handler asks for it.
import { beforeAll, describe, expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { offerDelivery } from '#app/domain/shipping/offer-delivery.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenLot } from '#tests/support/given-orders.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import {
  askWell,
  type GivenStorefront,
  givenStorefront,
  marketAsker,
} from '#tests/support/given-storefront.ts'
import { cartDelivery, cartHandler } from '#tests/support/hydrogen-documents.ts'
import type { StorefrontAsker } from '#app/routes/storefront-api/execute.server.ts'

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
  await asSystem('test', (db) => offerDelivery(db, here.shop.id))
})

const sendTo = (asker: StorefrontAsker, document: string, variables: Record<string, unknown>) =>
  askWell(asker, document, { country: 'VN', language: 'VI', ...variables })
const send = (document: string, variables: Record<string, unknown>) =>
  sendTo(here.asker, document, variables)

const home = {
  firstName: 'Lan',
  lastName: 'Nguyễn Thị',
  address1: 'Xóm 5',
  city: 'Xã Yên Khánh',
  provinceCode: '37',
  countryCode: 'VN',
  phone: '0912 345 678',
}
const addressOf = (words: object = {}, facts: object = { selected: true }) => ({
  address: { deliveryAddress: { ...home, ...words } },
  ...facts,
})
const newCart = async (quantity = 1, input: object = {}) => {
  const lines = [{ merchandiseId: toGid('ProductVariant', here.fish.variantId), quantity }]
  const { cartCreate } = await send(cartHandler.create, { input: { lines, ...input } })
  expect(cartCreate.userErrors).toEqual([])
  return cartCreate.cart.id
}
const read = async (cartId: string) => (await send(cartDelivery.read, { cartId })).cart
const add = async (cartId: string, ...addresses: object[]) =>
  (await send(cartDelivery.add, { cartId, addresses })).cartDeliveryAddressesAdd
const codes = (errors: { code: string; field: string[] }[]) =>
  errors.map(({ code, field }) => `${code} ${field.join('.')}`)

describe('addresses', () => {
  test('what is added is there, the selected one alone is selected', async () => {
    const cartId = await newCart()
    await add(cartId, addressOf(), addressOf({ address1: 'Xóm 6' }, {}))
    const added = await add(cartId, addressOf({ address1: 'Xóm 7' }))

    const { delivery } = await read(cartId)

    expect(added).toMatchObject({ userErrors: [], warnings: [] })
    expect(delivery.addresses.map(({ selected, address }) => [address.address1, selected])).toEqual(
      [
        ['Xóm 5', false],
        ['Xóm 6', false],
        ['Xóm 7', true],
      ],
    )
    expect(delivery.addresses[0]!.address).toMatchObject({
      name: 'Nguyễn Thị Lan',
      phone: '+84912345678',
      formatted: ['Xóm 5', 'Xã Yên Khánh', '37', 'Việt Nam'],
    })
  })

  test('the same address a second time is a warning, and one address', async () => {
    const cartId = await newCart()
    await add(cartId, addressOf())
    const { warnings, userErrors } = await add(cartId, addressOf({ city: 'xã yên khánh' }))

    const { addresses } = (await read(cartId)).delivery
    expect(addresses).toHaveLength(1)
    expect(userErrors).toEqual([])
    expect(warnings).toMatchObject([
      { code: 'DUPLICATE_DELIVERY_ADDRESS', target: addresses[0]!.id },
    ])
  })

  test('one is changed, one taken out, all replaced', async () => {
    const cartId = await newCart()
    await add(cartId, addressOf(), addressOf({ address1: 'Xóm 6' }, {}))
    const [first, second] = (await read(cartId)).delivery.addresses
    const change = { id: second!.id, selected: true, oneTimeUse: true }
    await send(cartDelivery.update, { cartId, addresses: [change] })
    const changed = (await read(cartId)).delivery.addresses
    await send(cartDelivery.remove, { cartId, addressIds: [first!.id] })
    const left = (await read(cartId)).delivery.addresses
    await send(cartDelivery.replace, { cartId, addresses: [addressOf({ address1: 'Xóm 9' })] })
    const replaced = (await read(cartId)).delivery.addresses

    expect(changed.map(({ selected, oneTimeUse }) => [selected, oneTimeUse])).toEqual([
      [false, false],
      [true, true],
    ])
    expect(left.map(({ id }) => id)).toEqual([second!.id])
    expect(replaced.map(({ address }) => address.address1)).toEqual(['Xóm 9'])
  })

  test('an id that the cart does not have, and two that are selected at once, change nothing', async () => {
    const cartId = await newCart()
    await add(cartId, addressOf())
    const addressIds = [toGid('CartSelectableAddress', here.shop.id)]
    const removed = (await send(cartDelivery.remove, { cartId, addressIds }))
      .cartDeliveryAddressesRemove
    const two = [addressOf({ address1: 'A 1' }), addressOf({ address1: 'B 2' })]
    const added = await add(cartId, ...two)

    expect(removed.userErrors).toMatchObject([{ code: 'INVALID_DELIVERY_ADDRESS_ID' }])
    expect(added.userErrors).toMatchObject([{ code: 'ONLY_ONE_DELIVERY_ADDRESS_CAN_BE_SELECTED' }])
    expect((await read(cartId)).delivery.addresses).toHaveLength(1)
  })

  test('looked at strictly, what is missing is named with its path', async () => {
    const cartId = await newCart()
    const strict = { selected: true, validationStrategy: 'STRICT' }
    const { userErrors } = await add(
      cartId,
      addressOf({}, strict),
      addressOf({ city: 'Xã Không Có', address1: '' }, strict),
    )

    expect(codes(userErrors)).toEqual([
      'ADDRESS_FIELD_IS_REQUIRED addresses.1.address.deliveryAddress.address1',
      'ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN addresses.1.address.deliveryAddress.city',
    ])
    expect((await read(cartId)).delivery.addresses).toEqual([])
  })

  test('a cart is born with its address', async () => {
    const cartId = await newCart(1, { delivery: { addresses: [addressOf()] } })

    expect((await read(cartId)).delivery.addresses).toMatchObject([{ selected: true }])
  })
})

describe('delivery groups', () => {
  test('there are none before an address of ours is selected', async () => {
    const cartId = await newCart()
    await add(cartId, addressOf({}, {}))
    expect((await read(cartId)).deliveryGroups.nodes).toEqual([])

    await add(cartId, addressOf({ countryCode: 'FR', city: 'Paris' }))
    expect((await read(cartId)).deliveryGroups.nodes).toEqual([])
  })

  test('the ways of the shop with their fees; the chosen one is in the total', async () => {
    const cartId = await newCart()
    await add(cartId, addressOf())
    const before = await read(cartId)
    const [group] = before.deliveryGroups.nodes
    const selectedDeliveryOptions = [{ deliveryGroupId: group!.id, deliveryOptionHandle: 'pickup' }]
    const { cart, userErrors } = (
      await send(cartDelivery.choose, { cartId, selectedDeliveryOptions })
    ).cartSelectedDeliveryOptionsUpdate
    const after = await read(cart.id)

    expect(group).toMatchObject({
      groupType: 'ONE_TIME_PURCHASE',
      deliveryAddress: { city: 'Xã Yên Khánh', countryCodeV2: 'VN' },
      cartLines: { nodes: [{ quantity: 1 }] },
      deliveryOptions: [
        {
          handle: 'standard',
          title: 'Giao tận nơi',
          deliveryMethodType: 'SHIPPING',
          estimatedCost: { amount: '30000.0', currencyCode: 'VND' },
        },
        { handle: 'pickup', deliveryMethodType: 'PICK_UP', estimatedCost: { amount: '0.0' } },
      ],
      selectedDeliveryOption: { handle: 'standard' },
    })
    expect(before.cost).toMatchObject({
      subtotalAmount: { amount: '185000.0' },
      totalAmount: { amount: '215000.0' },
      totalAmountEstimated: false,
    })
    expect(userErrors).toEqual([])
    expect(after.deliveryGroups.nodes[0]!.selectedDeliveryOption).toMatchObject({
      handle: 'pickup',
    })
    expect(after.cost.totalAmount).toMatchObject({ amount: '185000.0' })
  })

  test('a commune that nobody knows leaves the fee an estimate', async () => {
    const cartId = await newCart()
    await add(cartId, addressOf({ city: 'Xóm Mới' }))

    const { deliveryGroups, cost } = await read(cartId)

    expect(deliveryGroups.nodes[0]!.deliveryOptions).not.toEqual([])
    expect(cost.totalAmount.amount).toBe('215000.0')
  })

  test.each([
    ['INVALID_DELIVERY_GROUP', () => here.fish.id, 'pickup'],
    ['INVALID_DELIVERY_OPTION', () => here.shop.id, 'drone'],
  ])('%s is told', async (code, shopId, deliveryOptionHandle) => {
    const cartId = await newCart()
    await add(cartId, addressOf())
    const deliveryGroupId = toGid('CartDeliveryGroup', shopId())
    const selectedDeliveryOptions = [{ deliveryGroupId, deliveryOptionHandle }]

    const { userErrors } = (await send(cartDelivery.choose, { cartId, selectedDeliveryOptions }))
      .cartSelectedDeliveryOptionsUpdate

    expect(userErrors).toMatchObject([{ code }])
  })

  test('on the market every shop sends its own parcel', async () => {
    const other = await givenProduct(await givenShopRow())
    await givenLot({ id: other.shopId }, other, 5)
    const lines = [here.fish.variantId, other.variantId].map((id) => ({
      merchandiseId: toGid('ProductVariant', id),
    }))
    const input = { lines, delivery: { addresses: [addressOf()] } }
    const { cartCreate } = await sendTo(marketAsker, cartHandler.create, { input })
    const { cart } = await sendTo(marketAsker, cartDelivery.read, { cartId: cartCreate.cart.id })

    expect(cart.deliveryGroups.nodes.map(({ id }) => id)).toEqual(
      [here.shop.id, other.shopId].map((id) => toGid('CartDeliveryGroup', id)),
    )
    expect(cart.deliveryGroups.nodes.map(({ cartLines }) => cartLines.nodes.length)).toEqual([1, 1])
  })
})
