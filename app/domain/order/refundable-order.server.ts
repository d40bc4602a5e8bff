// An order as the sums of a refund need it: its lines with what came back of them, and what earlier refunds gave.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { findOrderCards } from '#app/domain/gift-card/order-cards.server.ts'
import type { OrderRow } from './order-rows.server.ts'
import { surplusReasons, type RefundableOrder } from './refund.ts'

type Facts = Omit<RefundableOrder, 'lines' | 'given' | 'cards'>

/** `order` is locked by whoever is about to give something back. */
export async function readRefundable(
  db: ShopDb | MarketDb,
  order: Facts & Pick<OrderRow, 'id' | 'giftCardTotal'>,
): Promise<RefundableOrder> {
  const lines = await db.orderLine.findMany({
    where: { orderId: order.id },
    orderBy: { position: 'asc' },
    select: { id: true, quantity: true, refundedQuantity: true, total: true, discount: true },
  })
  const { _sum: given } = await db.refund.aggregate({
    where: { orderId: order.id, reason: { notIn: [...surplusReasons] } },
    _sum: { deliveryAmount: true, extraAmount: true, platformDiscount: true },
  })
  return {
    ...order,
    lines,
    cards: order.giftCardTotal > 0n ? await findOrderCards(db, order.id) : [],
    given: {
      delivery: given.deliveryAmount ?? 0n,
      extra: given.extraAmount ?? 0n,
      platformDiscount: given.platformDiscount ?? 0n,
    },
  }
}
