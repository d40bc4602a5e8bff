// Takes back the removal of a member, for as long as it may have been a slip of the thumb.
import type { ShopDb } from '#app/db/doors.server.ts'
import { isShopRole } from '#app/domain/identity/permissions.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { recordAudit } from './audit.server.ts'
import { undoSeconds } from './tenancy.ts'

export type RestoreMember = { shopId: string; accountId: string; actorId: string }

/** In the role that the person had. Throws team.too-late-to-undo, also when nobody was removed. */
export async function restoreMember(
  db: ShopDb,
  { shopId, accountId, actorId }: RestoreMember,
  clock: Clock,
): Promise<void> {
  const since = addSeconds(clock.now(), -undoSeconds)
  const removal = await db.auditLog.findFirst({
    where: {
      action: 'team.removed',
      subjectKind: 'member',
      subjectId: accountId,
      at: { gt: since },
    },
    orderBy: { at: 'desc' },
    select: { before: true },
  })
  const role = roleIn(removal?.before)
  if (!role) throw refuse('team.too-late-to-undo')
  const { count } = await db.shopMember.createMany({
    data: [{ shopId, accountId, role, createdAt: clock.now() }],
    skipDuplicates: true,
  })
  // Pressed twice: the person is back already.
  if (count === 0) return
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'team.restored',
      subjectKind: 'member',
      subjectId: accountId,
      after: { role },
    },
    clock,
  )
}

function roleIn(before: unknown) {
  if (typeof before !== 'object' || before === null || !('role' in before)) return null
  const { role } = before
  return typeof role === 'string' && isShopRole(role) ? role : null
}
