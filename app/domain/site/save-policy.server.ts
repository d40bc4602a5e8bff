// Puts one of the shop's promises up, changes it, or takes it down.
import { recordEvent } from '#app/db/events.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { PolicyKind } from './site.ts'

export type SavePolicy = {
  shopId: string
  actorId: string
  kind: PolicyKind
  /** empty: there is no such promise any more */
  body: string
}

/** What was promised before stays in the shop's history. Saving the same text again changes nothing. */
export async function savePolicy(db: ShopDb, change: SavePolicy, clock: Clock): Promise<void> {
  const { shopId, actorId, kind, body } = change
  const at = clock.now()
  const before = await db.shopPolicy.findFirst({ where: { kind }, select: { body: true } })
  if ((before?.body ?? '') === body) return
  if (body) {
    await db.shopPolicy.upsert({
      where: { shopId_kind: { shopId, kind } },
      create: { kind, body, updatedAt: at },
      update: { body, updatedAt: at },
    })
  } else {
    await db.shopPolicy.deleteMany({ where: { kind } })
  }
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'policy.changed',
      subjectKind: 'policy',
      subjectId: kind,
      before: { body: before?.body ?? '' },
      after: { body },
    },
    clock,
  )
  // Pages of the shop are kept for everybody: the event drops them.
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at,
  })
}
