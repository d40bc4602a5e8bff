// Money on its way: charging as the worker does it, and cash that a carrier took.
import { asSystem } from '#app/db/doors.server.ts'
import { consume } from '#app/domain/event/consume.server.ts'
import { markDelivered } from '#app/domain/order/mark-delivered.server.ts'
import { markHandedOver } from '#app/domain/order/mark-handed-over.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { moneyConsumer } from '#app/domain/settlement/money-consumer.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenOrder } from './given-orders.ts'
import type { GivenShop } from './given-people.ts'
import { ordersOf } from './order-facts.ts'

/** Reads every event that has not been charged for. */
export async function catchUp(): Promise<void> {
  let read = 0
  do read = await asSystem('test: consumer money', (db) => consume(db, moneyConsumer))
  while (read > 0)
}

/** A cash order that a carrier brought: the shopper paid it, the shop has seen nothing yet. */
export async function givenCashInTransit(
  shop: GivenShop,
  variant: { variantId: string },
  quantity = 1,
): Promise<{ id: string; code: string; total: bigint }> {
  const { checkoutId } = await givenOrder([{ variantId: variant.variantId, quantity }])
  const [placed] = await ordersOf(checkoutId)
  if (!placed) throw new Error('no order was placed')
  await shop.do(async (db) => {
    const order = await lockOrder(db, placed.id)
    if (order) await markHandedOver(db, order, systemClock)
    const onTheWay = await lockOrder(db, placed.id)
    if (onTheWay)
      await markDelivered(db, { order: onTheWay, byCarrier: onTheWay.total }, systemClock)
  })
  return { id: placed.id, code: placed.code, total: placed.total }
}
