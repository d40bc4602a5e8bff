// The order's part of a delivery: the shopper has everything. Cash on delivery is paid with it, and its invoice is
// due now.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue, recordEvent } from '#app/db/events.server.ts'
import { collectedEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { issueInvoice } from '#jobs/definitions/issue-invoice.ts'
import type { OrderRow } from './order-rows.server.ts'
import { moneyLeftOf } from './order.ts'

export type Delivered = {
  /** locked and handed over */
  order: OrderRow
  /** cash that carriers took at the door, đồng: it is on its way to the shop */
  byCarrier: bigint
}

export async function markDelivered(
  db: ShopDb,
  { order, byCarrier }: Delivered,
  clock: Clock,
): Promise<void> {
  const now = clock.now()
  const { id: orderId } = order
  await db.order.updateMany({
    where: { id: orderId, status: order.status },
    data: { status: 'delivered', deliveredAt: now },
  })
  await recordEvent(db, { ...eventOf(order, now), type: 'order.delivered', payload: { orderId } })
  if (order.paidAt === null) await collect(db, { order, byCarrier }, clock)
}

async function collect(db: ShopDb, { order, byCarrier }: Delivered, clock: Clock): Promise<void> {
  const { shopId, id: orderId } = order
  const now = clock.now()
  await db.order.updateMany({ where: { id: orderId, paidAt: null }, data: { paidAt: now } })
  const due = moneyLeftOf(order)
  const inTransit = byCarrier < due ? byCarrier : due
  const entries = [
    ...collectedEntries(inTransit, 'carrier'),
    ...collectedEntries(due - inTransit, 'shop'),
  ]
  await postTransaction(
    db,
    { shopId, kind: 'collected', postingKey: `collected:${orderId}`, orderId, entries },
    clock,
  )
  const payload = { orderId, total: order.total.toString() }
  await recordEvent(db, { ...eventOf(order, now), type: 'order.paid', payload })
  await enqueue(db, issueInvoice, { shopId, orderId }, { shopId })
}

const eventOf = (order: OrderRow, at: Date) => ({
  shopId: order.shopId,
  subjectId: order.id,
  at,
  provinceCode: order.shopProvinceCode,
  communeCode: order.shopCommuneCode,
})
