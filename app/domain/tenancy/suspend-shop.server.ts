// Closes a shop to shoppers and opens it again. Its people keep their access, so that they can see to their orders.
import { recordEvent } from '#app/db/events.server.ts'
import type { SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAudit } from './audit.server.ts'
import type { ShopStatus } from './tenancy.ts'

export type Suspension = { shopId: string; actorId: string | null; reason: string }

/** The shop, its products and its trace pages leave the market at once. Throws shop.already-suspended. */
export async function suspendShop(db: SystemDb, input: Suspension, clock: Clock): Promise<void> {
  if (!(await moveTo(db, input.shopId, 'suspended'))) throw refuse('shop.already-suspended')
  await tell(db, { ...input, action: 'shop.suspended' }, clock)
}

/** Throws shop.not-suspended. */
export async function resumeShop(db: SystemDb, input: Suspension, clock: Clock): Promise<void> {
  if (!(await moveTo(db, input.shopId, 'active'))) throw refuse('shop.not-suspended')
  await tell(db, { ...input, action: 'shop.resumed' }, clock)
}

/** A conditional update: of two at once, one does it and the other is told. */
async function moveTo(db: SystemDb, shopId: string, status: ShopStatus): Promise<boolean> {
  const { count } = await db.shop.updateMany({
    where: { id: shopId, status: { not: status } },
    data: { status },
  })
  return count === 1
}

async function tell(
  db: SystemDb,
  { shopId, actorId, reason, action }: Suspension & { action: 'shop.suspended' | 'shop.resumed' },
  clock: Clock,
): Promise<void> {
  await recordAudit(
    db,
    { shopId, actorId, action, subjectKind: 'shop', subjectId: shopId, after: { reason } },
    clock,
  )
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at: clock.now(),
  })
}
