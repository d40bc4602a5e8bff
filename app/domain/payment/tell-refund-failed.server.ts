// The people of a shop are told that a gateway did not give money back: the shopper still waits for it.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { notify } from '#app/domain/notification/notify.server.ts'

export type RefundFailed = {
  shopId: string
  refundId: string
  orderId: string
  /** how often the gateway has said no, this time included: each is told once */
  attempt: number
  /** the gateway's own */
  code: string
  at: Date
}

export async function tellRefundFailed(
  db: ShopDb | SystemDb,
  { shopId, refundId, orderId, attempt, code, at }: RefundFailed,
): Promise<void> {
  const order = await db.order.findFirstOrThrow({
    where: { shopId, id: orderId },
    select: { code: true },
  })
  const refund = await db.refund.findFirstOrThrow({
    where: { shopId, id: refundId },
    select: { amount: true, giftCardAmount: true },
  })
  const amount = (refund.amount - refund.giftCardAmount).toString()
  await notify(db, {
    shopId,
    kind: 'refund.failed',
    facts: { code: order.code, amount, because: code },
    aboutId: orderId,
    onceKey: `refund.failed:${refundId}:${attempt}`,
    at,
  })
}
