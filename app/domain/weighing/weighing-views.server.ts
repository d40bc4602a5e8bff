// The lines of an order that are sold by weight.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'

export type WeighLine = {
  id: string
  title: string
  variantTitle: string
  /** pieces that were not refunded */
  quantity: number
  unit: string
  agreedGrams: number
  /** null: not weighed yet */
  weighed: { grams: number; back: Money } | null
}

/** In the order's own order; nothing for an order without such goods. */
async function findWeighLines(db: ShopDb, orderId: string): Promise<WeighLine[]> {
  const lines = await db.orderLine.findMany({
    where: { orderId, soldGrams: { not: null } },
    orderBy: { position: 'asc' },
  })
  const weights = await db.orderLineWeight.findMany({
    where: { orderLineId: { in: lines.map(({ id }) => id) } },
  })
  return lines.map((line) => {
    const quantity = line.quantity - line.refundedQuantity
    const weight = weights.find((one) => one.orderLineId === line.id)
    return {
      id: line.id,
      title: line.title,
      variantTitle: line.variantTitle,
      quantity,
      unit: line.unit,
      agreedGrams: weight?.agreedGrams ?? (line.soldGrams ?? 0) * quantity,
      weighed: weight ? { grams: weight.weighedGrams, back: vnd(weight.amount) } : null,
    }
  })
}

/** How many lines wait for the scales. */
export async function countToWeigh(db: ShopDb, orderId: string): Promise<number> {
  const lines = await findWeighLines(db, orderId)
  return lines.filter((line) => line.weighed === null && line.quantity > 0).length
}

export type Weighing = { order: { id: string; code: string }; lines: WeighLine[] }

/** Null when the shop has no such order. */
export async function findWeighing(db: ShopDb, orderId: string): Promise<Weighing | null> {
  const order = await db.order.findFirst({
    where: { id: orderId },
    select: { id: true, code: true },
  })
  return order && { order, lines: await findWeighLines(db, orderId) }
}
