// Gift cards on a cart through the API: applied, told, taken off, and never found by trying.
import { beforeAll, expect, test } from 'vitest'

import { toGid } from '#app/lib/gid.ts'
import { systemClock } from '#app/lib/time.ts'
import { switchCardOff } from '#app/domain/gift-card/change-card.server.ts'
import { inShop } from '#app/db/doors.server.ts'
import { tryLimits } from '#app/domain/gift-card/gift-card.ts'
import { givenCard } from '#tests/support/given-gift-cards.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import {
  ask,
  askWell,
  givenStorefront,
  marketAsker,
  type GivenStorefront,
} from '#tests/support/given-storefront.ts'
import { newAddress } from '#tests/support/post-storefront.ts'

const money = '{ amount currencyCode }'
const cart = `cart { id totalQuantity cost { totalAmount ${money} checkoutChargeAmount ${money} }
  appliedGiftCards { id lastCharacters amountUsed ${money} amountUsedV2 ${money} balance ${money}
    balanceV2 ${money} presentmentAmountUsed ${money} } }
  userErrors { code field message } warnings { code message target }`
const documents = {
  create: `mutation ($input: CartInput) { cartCreate(input: $input) { ${cart} } }`,
  update: `mutation ($cartId: ID!, $codes: [String!]!) {
    cartGiftCardCodesUpdate(cartId: $cartId, giftCardCodes: $codes) { ${cart} } }`,
  add: `mutation ($cartId: ID!, $codes: [String!]!) {
    cartGiftCardCodesAdd(cartId: $cartId, giftCardCodes: $codes) { ${cart} } }`,
  clone: `mutation ($cartId: ID!) { cartClone(cartId: $cartId) { ${cart} } }`,
  forget: `mutation ($cartId: ID!) { cartRemovePersonalData(cartId: $cartId) { ${cart} } }`,
  remove: `mutation ($cartId: ID!, $ids: [ID!]!) {
    cartGiftCardCodesRemove(cartId: $cartId, appliedGiftCardIds: $ids) { ${cart} } }`,
}

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

type Asking = { address?: string; isMarket?: boolean }

/** The one payload of the answer; each call from an address of its own unless one is named. */
async function send(
  document: keyof typeof documents,
  variables: Record<string, unknown>,
  { address = newAddress(), isMarket }: Asking = {},
) {
  const asker = { ...(isMarket ? marketAsker : here.asker), address }
  const answer = await askWell(asker, documents[document], variables)
  const [payload] = Object.values(answer)
  return payload as {
    cart: {
      id: string
      totalQuantity: number
      cost: Record<'totalAmount' | 'checkoutChargeAmount', { amount: string }>
      appliedGiftCards: ({ id: string; lastCharacters: string } & Record<
        'amountUsed' | 'balance',
        { amount: string }
      >)[]
    }
    userErrors: { code: string; field: string[]; message: string }[]
    warnings: { code: string; message: string; target: string }[]
  }
}

const fish = () => toGid('ProductVariant', here.fish.variantId)
const newCart = async (input: object = {}, asking: Asking = {}) =>
  send('create', { input: { lines: [{ merchandiseId: fish() }], ...input } }, asking)

test('several cards are applied, and the cart says what each pays and what is left', async () => {
  const small = await givenCard(here.shop, 50_000n)
  const large = await givenCard(here.shop, 500_000n)
  const { id: cartId } = (await newCart()).cart

  const first = await send('update', { cartId, codes: [small.code.toLowerCase()] })
  const { cart: paid, userErrors } = await send('add', { cartId, codes: [large.code] })

  expect(first.cart.cost).toMatchObject({
    totalAmount: { amount: '185000.0' },
    checkoutChargeAmount: { amount: '135000.0' },
  })
  expect(userErrors).toEqual([])
  expect(paid.appliedGiftCards).toMatchObject([
    {
      lastCharacters: small.code.slice(-4),
      amountUsed: { amount: '50000.0' },
      balance: { amount: '50000.0' },
    },
    {
      lastCharacters: large.code.slice(-4),
      amountUsed: { amount: '135000.0' },
      balance: { amount: '500000.0' },
    },
  ])
  expect(paid.cost.checkoutChargeAmount.amount).toBe('0.0')
})

test('a card is taken off by its id, and all of them by an empty list', async () => {
  const [one, other] = [await givenCard(here.shop, 50_000n), await givenCard(here.shop, 60_000n)]
  const created = await newCart({ giftCardCodes: [one.code, other.code] })
  const { id: cartId, appliedGiftCards } = created.cart

  const less = await send('remove', { cartId, ids: [appliedGiftCards[0]?.id] })
  const wrong = await send('remove', { cartId, ids: ['gid://shopify/Product/1'] })
  const none = await send('update', { cartId, codes: [] })

  expect(appliedGiftCards).toHaveLength(2)
  expect(less.cart.appliedGiftCards).toMatchObject([{ lastCharacters: other.code.slice(-4) }])
  expect(wrong.userErrors).toMatchObject([{ code: 'INVALID', field: ['appliedGiftCardIds', '0'] }])
  expect(none.cart.appliedGiftCards).toEqual([])
})

test('a code that is unknown, of another shop, over, switched off or empty says why, and changes nothing', async () => {
  const good = await givenCard(here.shop, 50_000n)
  const foreign = await givenCard(await givenShopRow(), 50_000n)
  const off = await givenCard(here.shop, 50_000n)
  const which = { shopId: here.shop.id, actorId: here.shop.id, cardId: off.id }
  await inShop(here.shop.id, (db) =>
    switchCardOff(db, { ...which, word: off.code.slice(-4) }, systemClock),
  )
  const { id: cartId } = (await newCart({ giftCardCodes: [good.code] })).cart

  const codes = [good.code, 'KHONG-CO-MA-NAY-0', foreign.code, off.code]
  const { cart: after, userErrors } = await send('update', { cartId, codes })

  expect(userErrors.map(({ field }) => field.join('.'))).toEqual([
    'giftCardCodes.1',
    'giftCardCodes.2',
    'giftCardCodes.3',
  ])
  expect(new Set(userErrors.map(({ message }) => message)).size).toBe(3)
  expect(after.appliedGiftCards).toHaveLength(1)
})

test('a card that was switched off since pays nothing, and the cart warns of it', async () => {
  const [off, good] = [await givenCard(here.shop, 50_000n), await givenCard(here.shop, 60_000n)]
  const { id: cartId } = (await newCart({ giftCardCodes: [off.code] })).cart
  const which = { shopId: here.shop.id, actorId: here.shop.id, cardId: off.id }
  const word = off.code.slice(-4)
  await inShop(here.shop.id, (db) => switchCardOff(db, { ...which, word }, systemClock))

  const { cart: after, warnings } = await send('add', { cartId, codes: [good.code] })

  expect(after.appliedGiftCards.map(({ amountUsed }) => amountUsed.amount)).toEqual([
    '0.0',
    '60000.0',
  ])
  const target = after.appliedGiftCards[0]?.id
  expect(warnings).toMatchObject([{ code: 'PAYMENTS_GIFT_CARDS_UNAVAILABLE', target }])
})

test('on the market a card waits for goods of its shop', async () => {
  const foreign = await givenCard(await givenShopRow(), 50_000n)

  const { cart: made, userErrors } = await newCart(
    { giftCardCodes: [foreign.code] },
    { isMarket: true },
  )

  expect(userErrors).toEqual([])
  expect(made.appliedGiftCards).toMatchObject([{ amountUsed: { amount: '0.0' } }])
})

test('codes cannot be guessed: after some wrong ones from one address even the right one waits', async () => {
  const card = await givenCard(here.shop, 50_000n)
  const { id: cartId } = (await newCart()).cart
  const address = newAddress()
  const wrong = Array.from({ length: tryLimits.perAddress }, (_, at) => `SAI-${at}`)

  await send('update', { cartId, codes: wrong.slice(0, 6) }, { address })
  await send('update', { cartId, codes: wrong.slice(6) }, { address })
  const refused = await send('update', { cartId, codes: [card.code] }, { address })
  const elsewhere = await send('update', { cartId, codes: [card.code] })

  expect(refused.userErrors[0]?.message).toContain('15 phút')
  expect(refused.cart.appliedGiftCards).toEqual([])
  expect(elsewhere.cart.appliedGiftCards).toHaveLength(1)
})

test('a cart without the person has no card of theirs, and neither has its copy', async () => {
  const card = await givenCard(here.shop, 50_000n)
  const { id: cartId } = (await newCart({ giftCardCodes: [card.code] })).cart

  const { cart: clone } = await send('clone', { cartId })
  const { cart: left } = await send('forget', { cartId })

  expect(clone).toMatchObject({ totalQuantity: 1, appliedGiftCards: [] })
  expect(left).toMatchObject({ totalQuantity: 1, appliedGiftCards: [] })
})

test('a foreign cart is no cart, whatever card is put on it', async () => {
  const card = await givenCard(here.shop, 50_000n)
  const { id } = (await newCart()).cart
  const cartId = id.replace(/key=.{4}/, 'key=aaaa')

  const { data } = await ask(here.asker, documents.update, { cartId, codes: [card.code] })

  expect(data.cartGiftCardCodesUpdate).toMatchObject({ cart: null })
})
