// Who follows a province's figures, and who was asked to.
import type { IdentityDb } from '#app/db/doors.server.ts'
import type { ProvinceRole } from '#app/domain/identity/permissions.ts'

export type ProvinceTeam = {
  members: {
    accountId: string
    displayName: string
    email: string
    role: ProvinceRole
    since: Date
  }[]
  invitations: { id: string; email: string; role: ProvinceRole; expiresAt: Date }[]
}

/** For approvers of that province; the caller has checked. */
export async function findProvinceTeam(
  db: IdentityDb,
  provinceCode: string,
  now: Date,
): Promise<ProvinceTeam> {
  const members = await db.$queryRaw<ProvinceTeam['members']>`
    SELECT a.id AS "accountId", a.display_name AS "displayName", a.email, m.role, m.created_at AS since
    FROM province_member m JOIN account a ON a.id = m.account_id
    WHERE m.province_code = ${provinceCode} ORDER BY m.created_at`
  const invitations = await db.$queryRaw<ProvinceTeam['invitations']>`
    SELECT id, email, role, expires_at AS "expiresAt" FROM invitation
    WHERE province_code = ${provinceCode} AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ${now}
    ORDER BY created_at DESC`
  return { members, invitations }
}
