// Each kind of broken row of promotions is named by the checker.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { addCode } from '#app/domain/cart/cart-codes.server.ts'
import { checks } from '#app/domain/invariant/promotion-invariants.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenBuyer, givenCart, givenGoods, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenMarketPromotion, givenPromotion } from '#tests/support/given-promotions.ts'
import { ordersOf } from '#tests/support/order-facts.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A database of its own: broken rows go with it.
const scratch = await openScratchDatabase('promotion_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })
const { owner } = scratch

afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

const found = () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of checks) {
      for (const { row, because } of await check.find(db)) sentences.push(`${row}: ${because}`)
    }
    return sentences
  })

let orderId: string
let promotionId: string
let marketId: string

beforeAll(async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 20, { price: 100_000n })
  const mine = await givenPromotion(shop, { usesLimit: 2, code: 'MOTLAN', customerLimit: 2 })
  const theirs = await givenMarketPromotion({ code: 'CHOTANG' })
  promotionId = mine.id
  marketId = theirs.id
  const place = async () => {
    const buyer = givenBuyer()
    const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])
    const key = { cartId: cart.id, originShopId: null }
    for (const code of ['MOTLAN', 'CHOTANG'])
      await inMarket(buyer.buyer, (db) => addCode(db, { ...key, code }, systemClock))
    const order = await orderFor(buyer, cart)
    await submit(buyer, order)
    return (await ordersOf(order.checkoutId))[0]?.id ?? ''
  }
  await place()
  orderId = await place()
})

/** Breaks rows as only the owner can, with triggers and keys off, looks, and undoes it. */
async function breaking(sql: string): Promise<string> {
  await owner.query("SET session_replication_role = 'replica'")
  try {
    await owner.query('ALTER TABLE "order" DROP CONSTRAINT IF EXISTS order_adds_up')
    await owner.query('ALTER TABLE "order" DROP CONSTRAINT IF EXISTS order_discounts_fit')
    const { rowCount } = await owner.query(sql)
    expect(rowCount).toBeGreaterThan(0)
  } finally {
    await owner.query("SET session_replication_role = 'origin'")
  }
  return (await found()).join('\n')
}

test('orders as the app writes them break nothing', async () => {
  expect(await found()).toEqual([])
})

type Fault = { breaks: () => string; mends: () => string; sentence: RegExp }
const cases: [string, Fault][] = [
  [
    'a discount that no promotion explains',
    {
      breaks: () => `UPDATE "order" SET discount = discount + 1 WHERE id = '${orderId}'`,
      mends: () => `UPDATE "order" SET discount = discount - 1 WHERE id = '${orderId}'`,
      sentence: /discount 20001 .* uses 20000/,
    },
  ],
  [
    'a part that the market should bear and does not',
    {
      breaks: () => `UPDATE "order" SET platform_discount = 0 WHERE id = '${orderId}'`,
      mends: () => `UPDATE "order" SET platform_discount = 10000 WHERE id = '${orderId}'`,
      sentence: /market 0\), uses 20000/,
    },
  ],
  [
    'a line that keeps more than its share',
    {
      breaks: () => `UPDATE order_line SET discount = discount + 5 WHERE order_id = '${orderId}'`,
      mends: () => `UPDATE order_line SET discount = discount - 5 WHERE order_id = '${orderId}'`,
      sentence: /goods discount 20000, lines 20005/,
    },
  ],
  [
    'more uses than the limit',
    {
      breaks: () => `UPDATE promotion SET uses_limit = 1 WHERE id = '${promotionId}'`,
      mends: () => `UPDATE promotion SET uses_limit = 2 WHERE id = '${promotionId}'`,
      sentence: /2 uses, limit 1/,
    },
  ],
  [
    'more uses of the market than its limit',
    {
      breaks: () => `UPDATE market_promotion SET uses_limit = 1 WHERE id = '${marketId}'`,
      mends: () => `UPDATE market_promotion SET uses_limit = NULL WHERE id = '${marketId}'`,
      sentence: /2 uses, limit 1/,
    },
  ],
  [
    'one customer too often',
    {
      breaks: () => `UPDATE promotion SET customer_limit = 1 WHERE id = '${promotionId}'`,
      mends: () => `UPDATE promotion SET customer_limit = 2 WHERE id = '${promotionId}'`,
      sentence: /2 uses of one customer, limit 1/,
    },
  ],
  [
    'a use that outlives its order',
    {
      breaks: () => `UPDATE "order" SET status = 'cancelled' WHERE id = '${orderId}'`,
      mends: () => `UPDATE "order" SET status = 'confirmed' WHERE id = '${orderId}'`,
      sentence: /is cancelled, the use is not given back/,
    },
  ],
]

test.each(cases)('%s is named', async (_name, { breaks, mends, sentence }) => {
  expect(await breaking(breaks())).toMatch(sentence)

  await breaking(mends())
  expect(await found()).toEqual([])
})
