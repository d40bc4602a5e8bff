// Which products reviews are about.
import type { MarketDb } from '#app/db/doors.server.ts'

export type ReviewedProduct = { id: string; title: string }

/** Null when the shop sells no such product. */
export const findReviewedProduct = (
  db: MarketDb,
  { shopId, handle }: { shopId: string; handle: string },
): Promise<ReviewedProduct | null> =>
  db.product.findFirst({ where: { shopId, handle }, select: { id: true, title: true } })

/** Of an order, each once, in the order they were bought in. */
export async function findBoughtProducts(
  db: MarketDb,
  orderId: string,
): Promise<ReviewedProduct[]> {
  const lines = await db.orderLine.findMany({
    where: { orderId },
    orderBy: { position: 'asc' },
    select: { productId: true, title: true },
  })
  const titles = new Map(lines.toReversed().map(({ productId, title }) => [productId, title]))
  return [...new Set(lines.map(({ productId }) => productId))].map((id) => {
    return { id, title: titles.get(id) ?? '' }
  })
}
