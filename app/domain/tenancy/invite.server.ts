// Invites a person by e-mail to a shop or to a province's staff. The letter is sent by a job after the commit.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { recordAccountEvent } from '#app/domain/identity/account-events.server.ts'
import { foldEmail } from '#app/domain/identity/identity.ts'
import { invitationToken } from '#app/domain/identity/invitation-token.server.ts'
import type { ProvinceRole, ShopRole } from '#app/domain/identity/permissions.ts'
import { newId, sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { sendMail } from '#jobs/definitions/send-mail.ts'
import { recordAudit } from './audit.server.ts'
import { invitationSeconds } from './tenancy.ts'

/** `secret` is the house's own (SESSION_SECRET): the link is made from it. */
export type InvitationContext = { clock: Clock; secret: string }

export type ShopInvitation = { shopId: string; email: string; role: ShopRole; invitedBy: string }

/**
 * An earlier open invitation to the same address is replaced, so only the last link works. Throws
 * team.already-member. Returns the invitation's id.
 */
export async function inviteToShop(
  db: ShopDb | SystemDb,
  invitation: ShopInvitation,
  { clock, secret }: InvitationContext,
): Promise<{ id: string }> {
  const { shopId, role, invitedBy } = invitation
  const email = foldEmail(invitation.email)
  const member = await db.shopMember.findFirst({
    where: { shopId, account: { email } },
    select: { accountId: true },
  })
  if (member) throw refuse('team.already-member')

  await db.invitation.updateMany({
    where: { shopId, email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: clock.now() },
  })
  const id = newId()
  await db.invitation.create({
    data: { ...times(id, { clock, secret }), email, role, shopId, invitedBy },
  })
  await recordAudit(
    db,
    {
      shopId,
      actorId: invitedBy,
      action: 'team.invited',
      subjectKind: 'invitation',
      subjectId: id,
      after: { role },
    },
    clock,
  )
  await enqueue(db, sendMail, { kind: 'invitation', invitationId: id }, { shopId })
  return { id }
}

export type ProvinceInvitation = {
  provinceCode: string
  email: string
  role: ProvinceRole
  invitedBy: string
}

/** The same for a province. Needs the system's door: a province's own door is read-only. */
export async function inviteToProvince(
  db: SystemDb,
  invitation: ProvinceInvitation,
  { clock, secret }: InvitationContext,
): Promise<{ id: string }> {
  const { provinceCode, role, invitedBy } = invitation
  const email = foldEmail(invitation.email)
  const member = await db.provinceMember.findFirst({
    where: { provinceCode, account: { email } },
    select: { accountId: true },
  })
  if (member) throw refuse('team.already-member')

  await db.invitation.updateMany({
    where: { provinceCode, email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: clock.now() },
  })
  const id = newId()
  await db.invitation.create({
    data: { ...times(id, { clock, secret }), email, role, provinceCode, invitedBy },
  })
  await recordAccountEvent(
    db,
    { accountId: invitedBy, action: 'province.invited', detail: { provinceCode, role } },
    clock,
  )
  await enqueue(db, sendMail, { kind: 'invitation', invitationId: id })
  return { id }
}

function times(id: string, { clock, secret }: InvitationContext) {
  return {
    id,
    tokenHash: sha256Hex(invitationToken(secret, id)),
    createdAt: clock.now(),
    expiresAt: addSeconds(clock.now(), invitationSeconds),
  }
}
