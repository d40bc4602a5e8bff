// Pieces that are promised to nobody any more, though nobody has given them back yet.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

/** Held pieces by variant whose time is over: the next hold of the variant frees them. */
export async function findLapsedHolds(
  db: CheckoutDb,
  variantIds: readonly string[],
  clock: Clock,
): Promise<Map<string, number>> {
  const rows = await db.reservation.groupBy({
    by: ['variantId'],
    where: { variantId: { in: [...variantIds] }, status: 'held', expiresAt: { lte: clock.now() } },
    _sum: { quantity: true },
  })
  return new Map(rows.map((row) => [row.variantId, Number(row._sum.quantity ?? 0)]))
}
