// The time to pay is over: the goods go back, the orders end. Money that still comes finds them expired.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { releaseCards } from '#app/domain/gift-card/spend-cards.server.ts'
import { releaseStock } from '#app/domain/inventory/release-stock.server.ts'
import { findCheckoutOrders } from '#app/domain/order/order-rows.server.ts'
import { lockPayments } from '#app/domain/payment/payment-rows.server.ts'
import type { Clock } from '#app/lib/time.ts'

export type ExpireCheckout = {
  checkoutId: string
  /** The gateway was asked after the end and will not take money for it: its payments are over too. */
  isGatewayDone: boolean
}

/** Does nothing before the hold's end, to a paid checkout, or a second time. Returns whether it ended now. */
export async function expireCheckout(
  db: CheckoutDb,
  { checkoutId, isGatewayDone }: ExpireCheckout,
  clock: Clock,
): Promise<boolean> {
  const now = clock.now()
  const attempts = await lockPayments(db, checkoutId)
  if (attempts.some((attempt) => attempt.expiresAt === null || attempt.expiresAt > now))
    return false
  if (attempts.some((attempt) => attempt.status === 'succeeded')) return false
  if (isGatewayDone) {
    await db.payment.updateMany({
      where: { checkoutId, status: 'pending' },
      data: { status: 'expired', settledAt: now },
    })
  }
  const { count } = await db.order.updateMany({
    where: { checkoutId, status: 'awaiting_payment' },
    data: { status: 'expired' },
  })
  if (count === 0) return false
  await releaseCards(db, checkoutId, clock)
  await releaseStock(db, checkoutId, clock)
  for (const order of await findCheckoutOrders(db, checkoutId)) {
    const { shopId, id: orderId } = order
    await recordEvent(db, {
      type: 'order.expired',
      shopId,
      subjectId: orderId,
      payload: { orderId },
      at: now,
      provinceCode: order.shopProvinceCode,
      communeCode: order.shopCommuneCode,
    })
    await recordStockChanged(
      db,
      { shopId, variantIds: order.lines.map((line) => line.variantId) },
      clock,
    )
  }
  return true
}
