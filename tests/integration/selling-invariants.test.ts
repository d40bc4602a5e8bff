// Each kind of broken row of stock, orders, payments and ledger is named by the checker.
import { afterAll, beforeEach, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { checks as inventory } from '#app/domain/invariant/inventory-invariants.server.ts'
import { checks as ledger } from '#app/domain/invariant/ledger-invariants.server.ts'
import { checks as order } from '#app/domain/invariant/order-invariants.server.ts'
import { checks as payment } from '#app/domain/invariant/payment-invariants.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { ordersOf, paymentsOf } from '#tests/support/order-facts.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

const checks = [...inventory, ...order, ...payment, ...ledger]

// A database of its own: broken rows go with it, and neither another test nor the checker at the end meets them.
const scratch = await openScratchDatabase('selling_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })

// The tables guard themselves: only the owner, with triggers and keys off, can break a row at all.
const { owner } = scratch

type Sold = {
  shopId: string
  lotId: string
  cash: string
  paid: string
  waiting: string
  payment: string
}

let sold: Sold
let before: Set<string>

const found = async () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of checks) {
      for (const { row, because } of await check.find(db)) sentences.push(`${row}: ${because}`)
    }
    return sentences
  })

afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})
beforeEach(async () => {
  sold = await givenSales()
  before = new Set(await found())
})

async function givenSales(): Promise<Sold> {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 20)
  const lines = [{ variantId: goods.variantId, quantity: 2 }]
  const cash = await givenOrder(lines)
  const paid = await givenOrder(lines, { paymentMethod: 'vnpay' })
  const waiting = await givenOrder(lines, { paymentMethod: 'vnpay' })
  const [open] = await paymentsOf(paid.checkoutId)
  if (!open) throw new Error('no payment was opened')
  await receiveNotice(ipnOf(open), { gateways: testGateways, clock: systemClock })
  const idOf = async ({ checkoutId }: typeof cash) => (await ordersOf(checkoutId))[0]?.id ?? ''
  return {
    shopId: shop.id,
    lotId: goods.lot.id,
    cash: await idOf(cash),
    paid: await idOf(paid),
    waiting: await idOf(waiting),
    payment: open.id,
  }
}

async function breaking(sql: string): Promise<string> {
  await owner.query("SET session_replication_role = 'replica'")
  await owner.query('ALTER TABLE stock_level DROP CONSTRAINT IF EXISTS stock_never_negative')
  await owner.query('ALTER TABLE "order" DROP CONSTRAINT IF EXISTS order_adds_up')
  const { rowCount } = await owner.query(sql)
  await owner.query("SET session_replication_role = 'origin'")
  expect(rowCount).toBeGreaterThan(0)
  return (await found()).filter((sentence) => !before.has(sentence)).join('\n')
}

const cases: [string, (given: Sold) => string, RegExp][] = [
  [
    'a level that no move explains',
    ({ lotId }) => `UPDATE stock_level SET on_hand = on_hand + 1 WHERE lot_id = '${lotId}'`,
    /stock_level of lot .*level 17.*, moves 16/,
  ],
  [
    'more held than reserved',
    ({ lotId }) => `UPDATE stock_level SET held = held + 1 WHERE lot_id = '${lotId}'`,
    /holds 3.* of 16.*, reservations 2/,
  ],
  [
    'more held than there is',
    ({ lotId }) => `UPDATE stock_level SET held = 99 WHERE lot_id = '${lotId}'`,
    /holds 99/,
  ],
  [
    'a hold that should have ended',
    ({ shopId }) =>
      `UPDATE reservation SET expires_at = now() - interval '1 hour' WHERE status = 'held' AND shop_id = '${shopId}'`,
    /reservation .* should have ended/,
  ],
  [
    'more stocked than made',
    ({ lotId }) => `UPDATE lot SET quantity_made = 19 WHERE id = '${lotId}'`,
    /made 19.*, stocked 20/,
  ],
  [
    'a sale that no line owns up to',
    ({ lotId }) => `UPDATE order_line_lot SET quantity = 1 WHERE lot_id = '${lotId}'`,
    /bound 1.*, sold 2/,
  ],
  [
    'an order that does not add up',
    ({ cash }) => `UPDATE "order" SET total = total - 1 WHERE id = '${cash}'`,
    /order .*subtotal 170000, lines 170000, total 199999/,
  ],
  [
    'two orders under one number, and none under another',
    ({ cash }) => `UPDATE "order" SET number = number + 7 WHERE id = '${cash}'`,
    /shop .*3 orders, 3 numbers up to 8, counter 3/,
  ],
  [
    'a group that costs something else',
    ({ cash }) =>
      `UPDATE order_group SET total = 1 WHERE id = (SELECT order_group_id FROM "order" WHERE id = '${cash}')`,
    /order_group .*group 1,/,
  ],
  [
    'a sold line without its lot',
    ({ lotId }) => `DELETE FROM order_line_lot WHERE lot_id = '${lotId}'`,
    /order_line .*2 pieces, lots for 0/,
  ],
  [
    'a status whose step never happened',
    ({ cash }) => `UPDATE "order" SET status = 'delivered' WHERE id = '${cash}'`,
    /is delivered with other times/,
  ],
  [
    'a paid order without a payment',
    ({ payment: id }) => `UPDATE payment SET status = 'failed' WHERE id = '${id}'`,
    /orders 200000, captured 0 in 0/,
  ],
  [
    'a payment that paid nothing',
    ({ paid }) => `UPDATE "order" SET paid_at = NULL WHERE id = '${paid}'`,
    /payment .*is confirmed and not paid/,
  ],
  [
    "a payment by nobody's word",
    ({ payment: id }) => `DELETE FROM gateway_message WHERE payment_id = '${id}'`,
    /is succeeded by nobody's word/,
  ],
  [
    'more money back than came',
    ({ shopId, paid, payment: id }) =>
      `INSERT INTO refund (shop_id, order_id, payment_id, amount, reason, status)
       VALUES ('${shopId}', '${paid}', '${id}', 200001, 'cancelled', 'done')`,
    /succeeded 200000, refunds 200001/,
  ],
  [
    'a surplus that nobody is owed',
    ({ payment: id }) => `UPDATE payment SET status = 'surplus' WHERE id = '${id}'`,
    /surplus 200000, received 0, refunds 0/,
  ],
  [
    'a ledger transaction that does not balance',
    ({ shopId }) =>
      `UPDATE ledger_entry SET amount = amount + 1 WHERE account = 'receivable.cod' AND shop_id = '${shopId}'`,
    /ledger_transaction sale:.*sum 1/,
  ],
  [
    'revenue of an order that was not sold',
    ({ cash }) =>
      `UPDATE "order" SET status = 'cancelled', cancelled_at = now() WHERE id = '${cash}'`,
    /cancelled of 200000 less 0, revenue 200000/,
  ],
  [
    'cash that was never booked',
    ({ cash }) =>
      `UPDATE "order" SET status = 'delivered', handed_over_at = now(), delivered_at = now(), paid_at = now()
       WHERE id = '${cash}'`,
    /delivered, claim 200000, cash 0/,
  ],
  [
    'a refund that the books do not owe',
    ({ shopId, paid, payment: id }) =>
      `INSERT INTO refund (shop_id, order_id, payment_id, amount, reason) VALUES ('${shopId}', '${paid}', '${id}', 5, 'cancelled')`,
    /payable.refund of shop .*booked 0, refunds 5/,
  ],
]

test('nothing is broken after sales in cash, online and unpaid', () => {
  expect([...before].filter((sentence) => sentence.includes(sold.shopId))).toEqual([])
})

test.each(cases)('%s is found', async (_name, sql, sentence) => {
  expect(await breaking(sql(sold))).toMatch(sentence)
})
