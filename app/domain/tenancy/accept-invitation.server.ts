// Turns an invitation into a membership. The link proves the mailbox; the account must be of the same address.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { recordAccountEvent } from '#app/domain/identity/account-events.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAudit } from './audit.server.ts'
import { invitationState } from './tenancy.ts'

export type Accepted = { shopId: string; slug: string } | { provinceCode: string }

type Locked = {
  id: string
  email: string
  role: string
  shopId: string | null
  provinceCode: string | null
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

/**
 * The row is locked, so of two clicks at once the second is told that it was used. Someone who is already a member
 * keeps the role they have. Throws invitation.unknown, invitation.expired, invitation.used or
 * invitation.other-person.
 */
export async function acceptInvitation(
  db: IdentityDb,
  { token, account }: { token: string; account: { id: string; email: string } },
  clock: Clock,
): Promise<Accepted> {
  const invitation = await lockInvitation(db, token, clock)
  if (invitation.email !== account.email) throw refuse('invitation.other-person')

  await db.invitation.update({
    where: { id: invitation.id },
    data: { acceptedAt: clock.now(), acceptedBy: account.id },
  })
  const { shopId, provinceCode, role } = invitation
  if (shopId) return joinShop(db, { shopId, accountId: account.id, role }, clock)
  if (provinceCode) return joinProvince(db, { provinceCode, accountId: account.id, role }, clock)
  throw new Error(`invitation ${invitation.id} leads nowhere`)
}

async function lockInvitation(db: IdentityDb, token: string, clock: Clock): Promise<Locked> {
  const [invitation] = await db.$queryRaw<Locked[]>`
    SELECT id, email, role, shop_id AS "shopId", province_code AS "provinceCode",
           expires_at AS "expiresAt", accepted_at AS "acceptedAt", revoked_at AS "revokedAt"
    FROM invitation WHERE token_hash = ${sha256Hex(token)} FOR UPDATE`
  if (!invitation) throw refuse('invitation.unknown')
  const state = invitationState(invitation, clock.now())
  if (state === 'accepted') throw refuse('invitation.used')
  if (state === 'revoked') throw refuse('invitation.unknown')
  if (state === 'expired') throw refuse('invitation.expired')
  return invitation
}

type Joining = { accountId: string; role: string }

async function joinShop(
  db: IdentityDb,
  { shopId, accountId, role }: Joining & { shopId: string },
  clock: Clock,
): Promise<Accepted> {
  await db.$executeRaw`
    INSERT INTO shop_member (shop_id, account_id, role, created_at)
    VALUES (${shopId}::uuid, ${accountId}::uuid, ${role}, ${clock.now()})
    ON CONFLICT (shop_id, account_id) DO NOTHING`
  await recordAudit(
    db,
    {
      shopId,
      actorId: accountId,
      action: 'team.joined',
      subjectKind: 'member',
      subjectId: accountId,
      after: { role },
    },
    clock,
  )
  const { slug } = await db.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { slug: true },
  })
  return { shopId, slug }
}

async function joinProvince(
  db: IdentityDb,
  { provinceCode, accountId, role }: Joining & { provinceCode: string },
  clock: Clock,
): Promise<Accepted> {
  await db.$executeRaw`
    INSERT INTO province_member (province_code, account_id, role, created_at)
    VALUES (${provinceCode}, ${accountId}::uuid, ${role}, ${clock.now()})
    ON CONFLICT (province_code, account_id) DO NOTHING`
  await recordAccountEvent(
    db,
    { accountId, action: 'province.joined', detail: { provinceCode, role } },
    clock,
  )
  return { provinceCode }
}
