// Weights of what is sold, many at once: carriers and rates by weight need them.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordDeliveryChange } from './delivery-changed.server.ts'

export type SaveWeights = {
  shopId: string
  weights: readonly { variantId: string; grams: number }[]
  actorId: string
}

/** What is not this shop's is left alone. Returns how many were changed. */
export async function saveWeights(
  db: ShopDb,
  { shopId, weights, actorId }: SaveWeights,
  clock: Clock,
): Promise<number> {
  let changed = 0
  for (const { variantId, grams } of weights) {
    const { count } = await db.variant.updateMany({
      where: { id: variantId, OR: [{ weightGrams: null }, { weightGrams: { not: grams } }] },
      data: { weightGrams: grams, updatedAt: clock.now() },
    })
    changed += count
  }
  if (changed > 0) {
    await recordDeliveryChange(
      db,
      {
        shopId,
        actorId,
        action: 'delivery.weights-saved',
        subjectId: shopId,
        after: { changed },
      },
      clock,
    )
  }
  return changed
}
