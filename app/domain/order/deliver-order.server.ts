// The shopper has the parcel. Cash on delivery is paid with it, and its invoice is due now.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue, recordEvent } from '#app/db/events.server.ts'
import { collectedEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { issueInvoice } from '#jobs/definitions/issue-invoice.ts'
import { lockOrder, type OrderRow } from './order-rows.server.ts'
import { canBecome } from './order.ts'

/** Throws `order.not-found` and `order.not-handed-over`. */
export async function deliverOrder(db: ShopDb, orderId: string, clock: Clock): Promise<void> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (!canBecome(order.status, 'delivered')) throw refuse('order.not-handed-over')

  const now = clock.now()
  await db.order.updateMany({
    where: { id: orderId, status: order.status },
    data: { status: 'delivered', deliveredAt: now },
  })
  await recordEvent(db, { ...eventOf(order, now), type: 'order.delivered', payload: { orderId } })
  if (order.paidAt === null) await collect(db, order, clock)
}

async function collect(db: ShopDb, order: OrderRow, clock: Clock): Promise<void> {
  const { shopId, id: orderId } = order
  const now = clock.now()
  await db.order.updateMany({ where: { id: orderId, paidAt: null }, data: { paidAt: now } })
  const entries = collectedEntries(order.total - order.refundedTotal, 'shop')
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
