// A sale that did not come about: pieces go back into their lots, the claim ends, what was paid is owed back.
// Shared by an order that the shop cannot deliver and a parcel that nobody took.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { soldBackEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { orderFigures } from './order-figures.server.ts'
import type { OrderRow } from './order-rows.server.ts'
import { readRefundable } from './refundable-order.server.ts'
import { sumRest } from './refund.ts'
import { takeBack, writeRefund } from './write-refund.server.ts'

export type SaleEnd = 'cancelled' | 'returned'

export type UndoSale = { order: OrderRow; end: SaleEnd; actorId?: string | undefined }

/** In the transaction that moved the locked order to its end; `order` is the row as it was before. */
export async function undoSale(
  db: ShopDb,
  { order, end, actorId }: UndoSale,
  clock: Clock,
): Promise<void> {
  const now = clock.now()
  const { shopId, id: orderId } = order
  const figures = await orderFigures(db, order, { now: () => order.confirmedAt ?? now })
  await giveBack(db, { order, end, actorId }, clock)
  await recordEvent(db, {
    type: `order.${end}`,
    shopId,
    subjectId: orderId,
    payload: { ...figures, wasConfirmed: true },
    at: now,
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
  const variantIds = order.lines.map((line) => line.variantId)
  await recordStockChanged(db, { shopId, variantIds }, clock)
}

// Only what earlier refunds left: they took their part of the sale back already.
async function giveBack(db: ShopDb, { order, end, actorId }: UndoSale, clock: Clock) {
  const { shopId, id: orderId } = order
  const isPaid = order.paidAt !== null
  const sum = sumRest(await readRefundable(db, order))
  const posting = { shopId, kind: end, postingKey: `${end}:${orderId}`, orderId }
  await postTransaction(db, { ...posting, entries: soldBackEntries(sum.part, isPaid) }, clock)
  const restocked = new Set(sum.lines.map((line) => line.orderLineId))
  // Cash that was never collected needs no refund; what gift cards paid goes back on them by one.
  if (isPaid || sum.split.cardTotal > 0n)
    await writeRefund(db, { order, sum, reason: end, actorId, restocked }, clock)
  else await takeBack(db, { sum, restocked, actorId }, clock)
}
