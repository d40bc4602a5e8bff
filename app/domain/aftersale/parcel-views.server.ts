// What a shopper can still do about each parcel of an order, for the order's page.
import type { MarketDb } from '#app/db/doors.server.ts'
import { findUnreadOf } from '#app/domain/message/message-views.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import type { BoughtOrder } from '#app/domain/order/order-views.server.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { findReturnsOf, type OwnCase } from './return-views.server.ts'
import { mayAskOn } from './return.ts'

export type ParcelAftersale = {
  mayCancel: boolean
  mayReturn: boolean
  mayReview: boolean
  /** the shop has written and was not read */
  isWrittenTo: boolean
  cases: OwnCase[]
}

type Parcel = Pick<BoughtOrder, 'id' | 'status' | 'deliveredAt'>

/** By order. `db` is inMarket of the buyer whose orders these are. */
export async function findParcelAftersale(
  db: MarketDb,
  orders: readonly Parcel[],
  clock: Clock,
): Promise<Record<string, ParcelAftersale>> {
  const ids = orders.map(({ id }) => id)
  const today = localDate(clock.now())
  const cases = await findReturnsOf(db, ids)
  const { days } = await findRule(db, 'aftersale.return-window', today)
  const sent = await db.orderLine.findMany({
    where: { orderId: { in: ids }, shippedQuantity: { gt: 0 } },
    select: { orderId: true },
  })
  const unread = await findUnreadOf(db, ids)
  const isSent = new Set(sent.map(({ orderId }) => orderId))
  return Object.fromEntries(
    orders.map(({ id, status, deliveredAt }) => [
      id,
      {
        mayCancel: status === 'confirmed' && !isSent.has(id),
        mayReturn: status === 'delivered' && mayAskOn(today, deliveredAt, days),
        mayReview: status === 'delivered',
        isWrittenTo: unread.has(id),
        cases: cases.filter(({ orderId }) => orderId === id),
      },
    ]),
  )
}
