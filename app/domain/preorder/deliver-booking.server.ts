// The boxes of one booking are weighed: an order of the goods is made for what is still to pay, cash on delivery, and the
// deposit's order is done. In three steps that each may be repeated: read, place (one checkout for a booking, its id made
// from the booking's), and note. A crash between them is made good by pressing the button again.
import { inCheckout, inShop, type CheckoutDb, type ShopDb } from '#app/db/doors.server.ts'
import { checkoutId as checkoutIdOf } from '#app/domain/checkout/checkout-id.server.ts'
import { holdStock } from '#app/domain/inventory/hold-stock.server.ts'
import { confirmOrders } from '#app/domain/order/confirm-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { planDelivery, type DeliveryPlan } from './plan-delivery.server.ts'
import type { PreorderRefusal } from './preorder.ts'
import { writeDelivery } from './write-delivery.server.ts'

export type DeliverBooking = { shopId: string; bookingId: string; weights: readonly number[] }

/**
 * Not to be called inside a door. Returns the order of the goods. Throws booking.not-found, booking.not-shared-out,
 * booking.nothing-granted, booking.weights, booking.weight-doubted, booking.delivered, booking.goods-missing.
 */
export async function deliverBooking(
  { shopId, bookingId, weights }: DeliverBooking,
  clock: Clock,
): Promise<{ orderId: string }> {
  const plan = await inShop(shopId, (db) => planDelivery(db, { bookingId, weights }, clock))
  const checkoutId = checkoutIdOf(bookingId, 'delivery')
  const orderId = await inCheckout(checkoutId, {}, (db) => place(db, { plan, checkoutId }, clock))
  await inShop(shopId, (db) => note(db, { plan, orderId }, clock))
  return { orderId }
}

type Placing = { plan: DeliveryPlan; checkoutId: string }

async function place(db: CheckoutDb, { plan, checkoutId }: Placing, clock: Clock): Promise<string> {
  const earlier = await db.order.findFirst({ where: { checkoutId }, select: { id: true } })
  if (earlier) return earlier.id
  const { orderId, lineIds } = await writeDelivery(db, { plan, checkoutId }, clock)
  const lines = lineIds.map((orderLineId) => ({
    shopId: plan.shopId,
    orderLineId,
    variantId: plan.goods.variantId,
    quantity: 1,
  }))
  const expiresAt = addSeconds(clock.now(), 60)
  const held = await attempt(() => holdStock(db, { checkoutId, lines, expiresAt }, clock))
  if (!held.ok) {
    if (held.refusal.code !== 'stock.short') throw held.refusal
    throw refuse<PreorderRefusal>('booking.goods-missing', { left: held.refusal.detail.left ?? 0 })
  }
  await confirmOrders(db, checkoutId, clock)
  return orderId
}

type Noting = { plan: DeliveryPlan; orderId: string }

async function note(db: ShopDb, { plan, orderId }: Noting, clock: Clock): Promise<void> {
  const { count } = await db.preorderBooking.updateMany({
    where: { id: plan.bookingId, deliveryOrderId: null },
    data: { deliveryOrderId: orderId, weights: [...plan.weights] },
  })
  if (count === 0) return
  await handOverOrder(db, plan.depositOrderId, clock)
  await deliverOrder(db, plan.depositOrderId, clock)
}
