// A stock take of one store room, lot by lot, by one person or several, on a phone that may lose its signal: each number
// is saved as it is typed.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { InventoryRefusal } from './inventory.ts'

export type StartCount = { locationId: string; actorId: string }

/** The open count of that room, or a new one. Throws `location.not-found`. */
export async function startCount(
  db: ShopDb,
  { locationId, actorId }: StartCount,
  clock: Clock,
): Promise<{ id: string }> {
  const [room] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM location WHERE id = ${locationId}::uuid AND is_open FOR NO KEY UPDATE`
  if (!room) throw refuse<InventoryRefusal>('location.not-found')
  const open = await db.stockCount.findFirst({
    where: { locationId, status: 'open' },
    select: { id: true },
  })
  if (open) return open
  return db.stockCount.create({
    data: { locationId, startedAt: clock.now(), startedBy: actorId },
    select: { id: true },
  })
}
