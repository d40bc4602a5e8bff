// hydrogen-react's CartProvider, operation by operation with its own texts, and every trap of a compatible server.
import {
  CartAttributesUpdate,
  CartBuyerIdentityUpdate,
  CartCreate,
  CartDiscountCodesUpdate,
  CartLineAdd,
  CartLineRemove,
  CartLineUpdate,
  CartNoteUpdate,
  CartQuery,
  defaultCartFragment,
} from '@shopify/hydrogen-react/cart-queries'
import { beforeAll, describe, expect, test } from 'vitest'

import { givenLot } from '#tests/support/given-orders.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import {
  ask,
  askerOf,
  askWell,
  type Data,
  givenStorefront,
  type GivenStorefront,
  marketAsker,
} from '#tests/support/given-storefront.ts'
import { cartHandler, cartQuery } from '#tests/support/hydrogen-documents.ts'
import { toGid } from '#app/lib/gid.ts'
import { shortCode } from '#app/lib/ids.ts'
import { givenPromotion } from '#tests/support/given-promotions.ts'

const context = { country: 'VN', language: 'VI' }
let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

type Write = (fragment: string) => string
const send = (write: Write | string, variables: Record<string, unknown>) => {
  const document = typeof write === 'string' ? write : write(defaultCartFragment)
  return askWell(here.asker, document, { ...context, ...variables })
}

const fish = () => toGid('ProductVariant', here.fish.variantId)
const sauce = () => toGid('ProductVariant', here.sauce.largerId)
const newCart = async (quantity = 2) => {
  const lines = [{ merchandiseId: fish(), quantity }]
  const { cartCreate } = await send(CartCreate, {
    input: { lines, buyerIdentity: { countryCode: 'VN' } },
  })
  return cartCreate.cart
}
const lineOf = (cart: Data['cart']) => cart.lines.edges[0]!.node

describe("CartProvider's nine operations", () => {
  test('create: the cart with its lines, the country it was asked for, and an id that Hydrogen can keep', async () => {
    const cart = await newCart()

    expect(cart.id).toMatch(/^gid:\/\/shopify\/Cart\/[0-9a-f-]{36}\?key=[\w-]{16,}$/)
    expect(cart).toMatchObject({
      totalQuantity: 2,
      buyerIdentity: { countryCode: 'VN' },
      cost: { subtotalAmount: { amount: '370000.0', currencyCode: 'VND' }, totalDutyAmount: null },
    })
    expect(lineOf(cart).merchandise).toMatchObject({
      id: fish(),
      title: 'Default Title',
      product: { title: 'Chạch sụn kho niêu đất' },
      image: { altText: 'Niêu cá' },
    })
  })

  test('query, add, update, remove', async () => {
    const { id } = await newCart()
    const added = (
      await send(CartLineAdd, { cartId: id, lines: [{ merchandiseId: sauce(), quantity: 1 }] })
    ).cartLinesAdd
    const line = lineOf(added.cart)
    const lines = [{ id: line.id, quantity: 5 }]
    const updated = (await send(CartLineUpdate, { cartId: id, lines })).cartLinesUpdate
    const removed = (await send(CartLineRemove, { cartId: id, lines: [line.id] })).cartLinesRemove
    const read = (await send(CartQuery, { id })).cart

    expect([added, updated, removed].map(({ cart }) => cart.totalQuantity)).toEqual([3, 6, 1])
    expect(read).toEqual(removed.cart)
  })

  test('note, attributes, buyer', async () => {
    const { id } = await newCart()
    await send(CartNoteUpdate, { cartId: id, note: 'Gói quà' })
    await send(CartAttributesUpdate, { cartId: id, attributes: [{ key: 'túi', value: 'giấy' }] })
    const buyerIdentity = { countryCode: 'US', email: 'lan@vidu.vn' }
    const { cart } = (await send(CartBuyerIdentityUpdate, { cartId: id, buyerIdentity }))
      .cartBuyerIdentityUpdate

    expect(cart).toMatchObject({
      note: 'Gói quà',
      attributes: [{ key: 'túi', value: 'giấy' }],
      buyerIdentity: { countryCode: 'US', email: 'lan@vidu.vn', customer: null },
    })
  })

  test('a discount code that does not exist is said to be so', async () => {
    const { id } = await newCart()
    const { cart } = (await send(CartDiscountCodesUpdate, { cartId: id, discountCodes: ['TET'] }))
      .cartDiscountCodesUpdate

    expect(cart.discountCodes).toEqual([{ code: 'TET', applicable: false }])
  })
})

describe('promotions', () => {
  test('a code comes off the lines that count, and the total says so', async () => {
    const { id } = await newCart(2)
    const code = `API${shortCode(8)}`
    await givenPromotion(here.shop, {
      code,
      kind: 'percent',
      bps: 1000,
      title: 'Giảm 10% niêu cá',
      productIds: [here.fish.id],
    })

    const { cart, warnings } = (await send(allocations, { cartId: id, discountCodes: [code] }))
      .cartDiscountCodesUpdate

    expect(warnings).toEqual([])
    expect(cart.discountCodes).toEqual([{ code, applicable: true }])
    expect(cart.cost).toMatchObject({
      subtotalAmount: { amount: '333000.0' },
      totalAmount: { amount: '333000.0' },
    })
    // A page that shows lines and a subtotal, as Hydrogen's does, adds up.
    const { cost } = lineOf(cart)
    expect([cost.subtotalAmount.amount, cost.totalAmount.amount]).toEqual(['370000.0', '333000.0'])
    expect(lineOf(cart).discountAllocations).toEqual([
      {
        code,
        discountedAmount: { amount: '37000.0' },
        discountApplication: { value: { percentage: 10 } },
      },
    ])
  })

  test('a code that does nothing says why in a warning, and stays to be seen', async () => {
    const { id } = await newCart(1)
    const code = `API${shortCode(8)}`
    await givenPromotion(here.shop, { code, minSubtotal: 1_000_000n })

    const { cart, warnings } = (
      await send(allocations, { cartId: id, discountCodes: [code, 'KHONGCO'] })
    ).cartDiscountCodesUpdate

    expect(cart.discountCodes).toEqual([
      { code, applicable: false },
      { code: 'KHONGCO', applicable: false },
    ])
    expect(warnings.map((warning: { code: string }) => warning.code)).toEqual([
      'DISCOUNT_PURCHASE_NOT_IN_RANGE',
      'DISCOUNT_NOT_FOUND',
    ])
  })
})

const allocations = `mutation ($cartId: ID!, $discountCodes: [String!]!) {
  cartDiscountCodesUpdate(cartId: $cartId, discountCodes: $discountCodes) {
    warnings { code message target }
    cart {
      discountCodes { code applicable }
      cost { subtotalAmount { amount } totalAmount { amount } }
      lines(first: 5) { edges { node { cost { subtotalAmount { amount } totalAmount { amount } } discountAllocations {
        ... on CartCodeDiscountAllocation { code }
        discountedAmount { amount }
        discountApplication { value { ... on PricingPercentageValue { percentage } } }
      } } } }
    }
  }
}`

describe('traps', () => {
  test('more than there is becomes what there is, with a warning', async () => {
    const { id } = await newCart(1)
    const lines = [{ merchandiseId: sauce(), quantity: 99 }]
    const { cart, userErrors, warnings } = (await send(cartHandler.add, { cartId: id, lines }))
      .cartLinesAdd

    expect(cart.totalQuantity).toBe(4)
    expect(userErrors).toEqual([])
    expect(warnings).toMatchObject([
      { code: 'MERCHANDISE_NOT_ENOUGH_STOCK', message: 'Chỉ còn 3 sản phẩm' },
    ])
  })

  test('what is sold out is no line, with a warning', async () => {
    const lines = [{ merchandiseId: toGid('ProductVariant', here.sauce.variantId), quantity: 1 }]
    const { cart, warnings } = (await send(cartHandler.create, { input: { lines } })).cartCreate

    expect(cart.totalQuantity).toBe(0)
    expect(warnings).toMatchObject([{ code: 'MERCHANDISE_OUT_OF_STOCK', target: cart.id }])
  })

  const gone =
    'gid://shopify/Cart/0198c000-0000-7000-8000-000000000001?key=abcdefghijklmnopqrstuvwx'
  test.each([
    ['an unknown id', () => gone],
    [
      'a wrong key',
      async () => `${(await newCart()).id.split('?')[0]}?key=abcdefghijklmnopqrstuvwx`,
    ],
    ['no key', async () => (await newCart()).id.split('?')[0]],
    ['no id at all', () => 'tomato'],
  ])('%s is cart: null, not an error', async (_what, make) => {
    const id = await make()

    expect((await send(CartQuery, { id })).cart).toBeNull()
    const { cart, userErrors } = (await send(cartHandler.update, { cartId: id, lines: [] }))
      .cartLinesUpdate
    expect(cart).toBeNull()
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['cartId'] }])
  })

  test("a cart of one shop does not exist on another shop's host, nor on the market", async () => {
    const { id } = await newCart()
    const other = askerOf(await givenShopRow())

    for (const asker of [other, marketAsker]) {
      expect((await ask(asker, cartQuery, { cartId: id })).data.cart).toBeNull()
    }
    expect((await send(cartQuery, { cartId: id })).cart.totalQuantity).toBe(2)
  })

  test("another shop's product is refused and nothing of the request is kept", async () => {
    const { id } = await newCart(1)
    const foreign = await givenProduct(await givenShopRow())
    await givenLot({ id: foreign.shopId }, foreign, 5)
    const lines = [sauce(), toGid('ProductVariant', foreign.variantId)].map((merchandiseId) => ({
      merchandiseId,
    }))

    const { cart, userErrors } = (await send(cartHandler.add, { cartId: id, lines })).cartLinesAdd

    expect(userErrors).toMatchObject([{ code: 'INVALID' }])
    expect(cart.totalQuantity).toBe(1)
  })

  test('on the market one cart holds goods of several shops', async () => {
    const foreign = await givenProduct(await givenShopRow())
    await givenLot({ id: foreign.shopId }, foreign, 5)
    const lines = [fish(), toGid('ProductVariant', foreign.variantId)].map((merchandiseId) => ({
      merchandiseId,
    }))

    const { data } = await ask(marketAsker, cartHandler.create, { input: { lines } })

    expect(data.cartCreate.cart.totalQuantity).toBe(2)
  })

  test('Hydrogen reads its cart by the cookie it kept', async () => {
    const { id } = await newCart()
    const cookie = id.split('/').at(-1) ?? ''

    const { cart } = await send(cartQuery, { cartId: `gid://shopify/Cart/${cookie}` })

    expect(cart.lines.nodes).toHaveLength(1)
    expect(new URL(cart.checkoutUrl).searchParams.get('cart')).toBe(id)
  })

  test('two clicks at once are two pieces', async () => {
    const { id } = await newCart(1)
    const lines = [{ merchandiseId: fish(), quantity: 1 }]
    await Promise.all([1, 2].map(() => send(cartHandler.add, { cartId: id, lines })))

    expect((await send(cartQuery, { cartId: id })).cart.totalQuantity).toBe(3)
  })
})
