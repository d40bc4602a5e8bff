import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { lockOrder } from './order-rows.server.ts'
import { isSold } from './order.ts'
import { readRefundable } from './refundable-order.server.ts'
import { sumRefund, type RefundAsked } from './refund.ts'

export type PreviewRefund = RefundAsked & { orderId: string }

/** What refundOrder would give, đồng. Nothing is written. Throws what refundOrder throws. */
export async function previewRefund(db: ShopDb, asked: PreviewRefund): Promise<bigint> {
  const order = await lockOrder(db, asked.orderId)
  if (!order) throw refuse('order.not-found')
  if (!isSold(order.status)) throw refuse('refund.not-sold')
  return sumRefund(await readRefundable(db, order), asked).amount
}
