// Changes to a shop's team. The owners' rows are locked first, so two owners who remove each other at once cannot
// both succeed: the second finds itself the last.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAudit } from './audit.server.ts'
import { keepsAnOwner } from './tenancy.ts'

type TeamChange = { shopId: string; accountId: string; actorId: string }

/** Throws team.not-member or team.last-owner. */
export async function changeRole(
  db: ShopDb,
  change: TeamChange & { role: ShopRole },
  clock: Clock,
): Promise<void> {
  const { shopId, accountId, actorId, role } = change
  const before = await lockMember(db, accountId)
  if (before.role === role) return
  if (before.role === 'owner' && !before.keepsAnOwner) throw refuse('team.last-owner')

  await db.shopMember.update({ where: { shopId_accountId: { shopId, accountId } }, data: { role } })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'team.role-changed',
      subjectKind: 'member',
      subjectId: accountId,
      before: { role: before.role },
      after: { role },
    },
    clock,
  )
}

/** Takes effect at the person's next request. Throws team.not-member or team.last-owner. */
export async function removeMember(db: ShopDb, change: TeamChange, clock: Clock): Promise<void> {
  const { shopId, accountId, actorId } = change
  const before = await lockMember(db, accountId)
  if (before.role === 'owner' && !before.keepsAnOwner) throw refuse('team.last-owner')

  await db.shopMember.delete({ where: { shopId_accountId: { shopId, accountId } } })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'team.removed',
      subjectKind: 'member',
      subjectId: accountId,
      before: { role: before.role },
    },
    clock,
  )
}

/** The link stops working. Throws invitation.unknown when it is not an open one of this shop. */
export async function revokeInvitation(
  db: ShopDb,
  input: { shopId: string; invitationId: string; actorId: string },
  clock: Clock,
): Promise<void> {
  const { shopId, invitationId, actorId } = input
  const { count } = await db.invitation.updateMany({
    where: { id: invitationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: clock.now() },
  })
  if (count === 0) throw refuse('invitation.unknown')
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'team.invitation-revoked',
      subjectKind: 'invitation',
      subjectId: invitationId,
    },
    clock,
  )
}

async function lockMember(
  db: ShopDb,
  accountId: string,
): Promise<{ role: ShopRole; keepsAnOwner: boolean }> {
  const rows = await db.$queryRaw<{ accountId: string; role: ShopRole }[]>`
    SELECT account_id AS "accountId", role FROM shop_member
    WHERE role = 'owner' OR account_id = ${accountId}::uuid
    ORDER BY account_id FOR UPDATE`
  const member = rows.find((row) => row.accountId === accountId)
  if (!member) throw refuse('team.not-member')
  const owners = rows.filter(({ role }) => role === 'owner').map((row) => row.accountId)
  return { role: member.role, keepsAnOwner: keepsAnOwner(owners, accountId) }
}
