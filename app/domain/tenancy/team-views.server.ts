// Who works in the shop and who was asked to.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import type { Clock } from '#app/lib/time.ts'

export type TeamMember = {
  accountId: string
  displayName: string
  email: string
  role: ShopRole
  since: Date
}

export type OpenInvitation = { id: string; email: string; role: ShopRole; expiresAt: Date }

export async function findTeam(
  db: ShopDb,
  clock: Clock,
): Promise<{ members: TeamMember[]; invitations: OpenInvitation[] }> {
  const members = await db.shopMember.findMany({
    orderBy: { createdAt: 'asc' },
    select: {
      accountId: true,
      role: true,
      createdAt: true,
      account: { select: { displayName: true, email: true } },
    },
  })
  const invitations = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: clock.now() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, email: true, role: true, expiresAt: true },
  })
  return {
    members: members.map(({ accountId, role, createdAt, account }) => ({
      ...account,
      accountId,
      role: role as ShopRole,
      since: createdAt,
    })),
    invitations: invitations.map(({ role, ...rest }) => ({ ...rest, role: role as ShopRole })),
  }
}
