// Each kind of broken row of returns, reviews, messages and retention is named by the checker.
import { afterAll, beforeEach, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { answerReturn } from '#app/domain/aftersale/answer-return.server.ts'
import { requestReturn } from '#app/domain/aftersale/request-return.server.ts'
import { checks } from '#app/domain/invariant/aftersale-invariants.server.ts'
import { writeToShop } from '#app/domain/message/send-message.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { writeReviews } from '#app/domain/review/write-reviews.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A database of its own: broken rows go with it.
const scratch = await openScratchDatabase('aftersale_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })

let order: string
let asked: string

async function find(): Promise<string> {
  const sentences = await asSystem('test checks invariants', async (db) => {
    const rows = []
    for (const check of checks) rows.push(...(await check.find(db)))
    return rows.map(({ row, because }) => `${row}: ${because}`)
  })
  return sentences.join('\n')
}

/** Past keys, checks and triggers, as no role of the product could; the database goes afterwards. */
async function brokenBy(sql: string, ...values: string[]): Promise<string> {
  const { owner } = scratch
  await owner.query('SET session_replication_role = replica')
  const before = await find()
  await owner.query(sql, values)
  const after = await find()
  return after.replace(before, '')
}

beforeEach(async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 3 }])
  const [row] = await ordersOf(placed.checkoutId)
  order = row?.id ?? ''
  const line = row?.lines[0]?.id ?? ''
  await shop.do((db) => handOverOrder(db, order, systemClock))
  await shop.do((db) => deliverOrder(db, order, systemClock))
  const wish = { reason: 'changed-mind', note: 'Đổi ý', photos: [], accountId: null } as const
  const lines = [{ orderLineId: line, quantity: 1 }]
  const request = { ...wish, orderId: order, lines }
  const first = await shop.do((db) => requestReturn(db, request, systemClock))
  asked = (await shop.do((db) => requestReturn(db, request, systemClock))).returnId
  const answer = {
    returnId: first.returnId,
    actorId: newId(),
    answer: '',
    isApproved: true,
  } as const
  await shop.do((db) =>
    answerReturn(db, { ...answer, needsGoods: false, withDelivery: false }, systemClock),
  )
  const review = { productId: goods.id, rating: 5, body: 'Ngon', photos: [] }
  await shop.do((db) => writeReviews(db, { orderId: order, reviews: [review] }, systemClock))
  const message = { body: 'Chào shop', requestKey: newId(), accountId: null, shopperName: 'Lan' }
  await shop.do((db) => writeToShop(db, { ...message, of: { orderId: order } }, systemClock))
})

afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

// Runs first: the others leave their broken rows behind.
test('nothing is wrong with what the commands left', async () => {
  expect(await find()).toBe('')
})

test.each([
  {
    what: 'more pieces asked for than bought',
    sql: 'UPDATE order_return_line SET quantity = 9 WHERE return_id = $1',
    of: 'asked',
    words: '9 asked for',
  },
  {
    what: 'a return of nothing',
    sql: 'DELETE FROM order_return_line WHERE return_id = $1',
    of: 'asked',
    words: 'it holds nothing',
  },
  {
    what: 'a return that moved without a trace',
    sql: "UPDATE order_return SET status = 'approved' WHERE id = $1",
    of: 'asked',
    words: 'is approved, its trail is requested',
  },
  {
    what: 'a refund of somebody else',
    sql: 'UPDATE order_return SET refund_id = uuidv7() WHERE order_id = $1 AND refund_id IS NOT NULL',
    of: 'order',
    words: 'its refund is not its own',
  },
  {
    what: 'a review of what was not bought',
    sql: 'UPDATE review SET product_id = uuidv7() WHERE order_id = $1',
    of: 'order',
    words: 'its order does not hold it',
  },
  {
    what: 'a thread that forgot its last word',
    sql: "UPDATE message_thread SET last_by = 'shop' WHERE order_id = $1",
    of: 'order',
    words: 'says shop, the last word is of shopper',
  },
  {
    what: 'a buyer who is remembered too long',
    sql: 'UPDATE "order" SET delivered_at = now() - interval \'370 days\' WHERE id = $1',
    of: 'order',
    words: 'its buyer should be forgotten',
  },
])('$what is found', async ({ sql, of, words }) => {
  expect(await brokenBy(sql, of === 'asked' ? asked : order)).toContain(words)
})
