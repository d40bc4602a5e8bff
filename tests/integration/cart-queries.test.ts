// How much a cart asks of the database does not grow with what is in it, nor with how many promotions there are.
import { expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import { readQuote } from '#app/domain/checkout/read-quote.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { recordSql } from '#tests/bench/record-sql.ts'
import { givenBuyer, givenCart, givenGoods } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenPromotion } from '#tests/support/given-promotions.ts'

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const recorder = recordSql()
  try {
    await work()
    return recorder.take().flat().length
  } finally {
    recorder.stop()
  }
}

/** A buyer with one piece of each of so many products, each of a shop with as many promotions. */
async function givenFullCart(shops: number, products: number) {
  const buyer = givenBuyer()
  const lines = []
  for (let at = 0; at < shops; at += 1) {
    const shop = await givenShop()
    for (let of = 0; of < products; of += 1) {
      const goods = await givenGoods(shop, 5)
      lines.push({ variantId: goods.variantId, quantity: 1 })
      await givenPromotion(shop, { usesLimit: 10, productIds: [goods.id] })
    }
  }
  const cart = await givenCart(buyer, lines)
  const key = { cartId: cart.id, originShopId: null }
  return { buyer: buyer.buyer, key, variantId: lines[0]?.variantId ?? '' }
}

test('a cart of one line and one of nine lines over three shops ask the same number of questions', async () => {
  const [small, large] = [await givenFullCart(1, 1), await givenFullCart(3, 3)]
  const looks = [
    ({ buyer, key }: typeof small) => inMarket(buyer, (db) => findCart(db, key)),
    ({ buyer, key }: typeof small) => inMarket(buyer, (db) => readQuote(db, key, systemClock)),
    ({ buyer, key, variantId }: typeof small) =>
      inMarket(buyer, (db) => addToCart(db, { ...key, lines: [{ variantId, quantity: 1 }] })),
  ]

  for (const look of looks) {
    const few = await statementsOf(() => look(small))
    const many = await statementsOf(() => look(large))
    expect(many).toBe(few)
    expect(few).toBeGreaterThan(3)
    expect(few).toBeLessThan(20)
  }
})

test('to put nine things into a cart asks as many questions as to put one', async () => {
  const [empty, other, full] = [
    await givenFullCart(1, 1),
    await givenFullCart(1, 1),
    await givenFullCart(3, 3),
  ]
  const nine = await inMarket(full.buyer, (db) => findCart(db, full.key))
  const lines = nine?.lines.map(({ variantId }) => ({ variantId, quantity: 1 })) ?? []
  const adding = (to: typeof empty, some: typeof lines) =>
    statementsOf(() => inMarket(to.buyer, (db) => addToCart(db, { ...to.key, lines: some })))

  const [one, many] = [await adding(empty, lines.slice(0, 1)), await adding(other, lines)]

  expect(lines).toHaveLength(9)
  expect(many).toBe(one)
  expect(one).toBe(6) // BEGIN, the door, the cart's row, the goods, the lines, COMMIT
})

test('pieces put in at once are all in the cart, each in one line', async () => {
  const { buyer, key, variantId } = await givenFullCart(1, 1)
  const lines = [{ variantId, quantity: 1 }]

  await Promise.all(
    Array.from({ length: 4 }, () => inMarket(buyer, (db) => addToCart(db, { ...key, lines }))),
  )

  const cart = await inMarket(buyer, (db) => findCart(db, key))
  expect(cart?.lines.map(({ quantity }) => quantity)).toEqual([5])
})
