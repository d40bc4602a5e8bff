// Transfers and refunds that were broken on purpose are named by the checker; nothing is named before.
import { afterAll, beforeEach, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { checks as ledger } from '#app/domain/invariant/ledger-invariants.server.ts'
import { checks as payment } from '#app/domain/invariant/payment-invariants.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenTransferOrder } from '#tests/support/given-transfers.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A database of its own: broken rows go with it.
const scratch = await openScratchDatabase('refund_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })
afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

type Given = { orderId: string; paymentId: string; shopId: string; refundId: string }
let given: Given
let before: Set<string>

const found = async () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of [...payment, ...ledger]) {
      for (const { row, because } of await check.find(db)) sentences.push(`${row}: ${because}`)
    }
    return sentences
  })

/** Two pots by transfer, 5.000 ₫ too much; one pot was refunded. */
beforeEach(async () => {
  const { shop, orderId, payment: paid, told } = await givenTransferOrder()
  await told(205_000n)
  const { refundId } = await shop.do(async (db) => {
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId } })
    const lines = [{ orderLineId: line.id, quantity: 1, isRestocked: true }]
    const asked = { orderId, lines, deliveryFee: 0n, requestKey: newId(), actorId: null }
    return refundOrder(db, { ...asked, reason: 'damaged' }, systemClock)
  })
  given = { orderId, paymentId: paid.id, shopId: shop.id, refundId }
  before = new Set(await found())
})

async function breaking(sql: string): Promise<string> {
  const { owner } = scratch
  await owner.query("SET session_replication_role = 'replica'")
  const { rowCount } = await owner.query(sql)
  await owner.query("SET session_replication_role = 'origin'")
  expect(rowCount).toBeGreaterThan(0)
  return (await found()).filter((sentence) => !before.has(sentence)).join('\n')
}

test('what the product writes breaks nothing', () => {
  expect([...before].filter((sentence) => sentence.includes(given.shopId))).toEqual([])
})

const cases: [string, (rows: Given) => string, RegExp][] = [
  [
    'a payment that received what nobody transferred',
    ({ paymentId }) => `UPDATE payment SET received = received + 1 WHERE id = '${paymentId}'`,
    /received 205001, transfers 205000/,
  ],
  [
    'a success with too little',
    ({ paymentId }) => `UPDATE payment SET received = 100 WHERE id = '${paymentId}'`,
    /succeeded of 200000, received 100/,
  ],
  [
    'a transfer that is not in the books',
    ({ shopId }) =>
      `DELETE FROM ledger_transaction WHERE shop_id = '${shopId}' AND posting_key LIKE 'arrived:%'`,
    /matched of 205000, booked 0/,
  ],
  [
    'an order that counts other refunds than it has',
    ({ orderId }) => `UPDATE "order" SET refunded_total = 1 WHERE id = '${orderId}'`,
    /given back 1, refunds 85000/,
  ],
  [
    'a refund that is not its lines',
    ({ refundId }) => `UPDATE refund_line SET amount = 1 WHERE refund_id = '${refundId}'`,
    /85000 of lines 1, delivery 0, extra 0/,
  ],
  [
    'pieces that came back more often than they were refunded',
    ({ orderId }) => `UPDATE order_line SET refunded_quantity = 2 WHERE order_id = '${orderId}'`,
    /refunded 2, in refunds 1/,
  ],
  [
    'more given back than came',
    ({ refundId }) => `UPDATE refund SET amount = 500000 WHERE id = '${refundId}'`,
    /refunds 505000/,
  ],
]

test.each(cases)('%s is named', async (_, sql, sentence) => {
  expect(await breaking(sql(given))).toMatch(sentence)
})
