// Settles the lines of an order that are sold by weight, before it is handed over: what was weighed is kept, and what
// weighs less than was paid for is refunded the way the order was paid.
import type { ShopDb } from '#app/db/doors.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { divideRounded } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { doubt, weightRefund, type Weighed, type WeighRefusal } from './weighing.ts'

export type WeighLines = {
  orderId: string
  /** grams of all pieces of the line together */
  lines: readonly { orderLineId: string; grams: number }[]
  actorId: string
}

/**
 * Returns what went back in all, đồng. Throws `order.not-found`, what refundOrder refuses, and: weigh.not-found,
 * weigh.too-late, weigh.done, weigh.too-light, weigh.too-heavy. All lines or none.
 */
export async function weighLines(db: ShopDb, asked: WeighLines, clock: Clock): Promise<bigint> {
  const order = await lockOrder(db, asked.orderId)
  if (!order) throw refuse('order.not-found')
  if (order.status !== 'confirmed') throw refuse<WeighRefusal>('weigh.too-late')
  let back = 0n
  for (const line of asked.lines) back += await weighLine(db, { ...asked, ...line }, clock)
  return back
}

type One = Omit<WeighLines, 'lines'> & { orderLineId: string; grams: number }

async function weighLine(
  db: ShopDb,
  { orderId, orderLineId, grams, actorId }: One,
  clock: Clock,
): Promise<bigint> {
  const { title, ...weighed } = await findLine(db, { orderId, orderLineId, grams })
  const problem = doubt(weighed)
  const { agreedGrams } = weighed
  if (problem) throw refuse(problem, { title, weighed: grams, agreed: agreedGrams })
  const amount = weightRefund(weighed)
  const refunded =
    amount > 0n
      ? await refundOrder(
          db,
          {
            orderId,
            lines: [],
            deliveryFee: 0n,
            extra: amount,
            reason: 'weight',
            note: `${title}: ${grams} g / ${agreedGrams} g`,
            requestKey: `weight:${orderLineId}`,
            actorId,
          },
          clock,
        )
      : null
  await db.orderLineWeight.create({
    data: {
      orderLineId,
      agreedGrams,
      weighedGrams: grams,
      amount,
      refundId: refunded?.refundId ?? null,
      weighedAt: clock.now(),
      weighedBy: actorId,
    },
  })
  return amount
}

async function findLine(
  db: ShopDb,
  { orderId, orderLineId, grams }: Pick<One, 'orderId' | 'orderLineId' | 'grams'>,
): Promise<Weighed & { title: string }> {
  const line = await db.orderLine.findFirst({ where: { id: orderLineId, orderId } })
  const left = line ? line.quantity - line.refundedQuantity : 0
  if (!line?.soldGrams || left === 0) throw refuse<WeighRefusal>('weigh.not-found')
  const { title } = line
  const done = await db.orderLineWeight.findFirst({ where: { orderLineId } })
  if (done) throw refuse<WeighRefusal>('weigh.done', { title })
  return {
    title,
    paid: divideRounded((line.total - line.discount) * BigInt(left), BigInt(line.quantity)),
    agreedGrams: line.soldGrams * left,
    weighedGrams: grams,
  }
}
