// What the holder of an invitation's link may see before accepting.
import type { IdentityDb, SystemDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import type { Locale } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import { invitationState, type InvitationState } from './tenancy.ts'

export type InvitationView = {
  id: string
  email: string
  /** a shop's or a province's role */
  role: string
  placeKind: 'shop' | 'province'
  placeName: string
  inviterName: string
  expiresAt: Date
  state: InvitationState
  /** the address already has an account: sign in instead of signing up */
  hasAccount: boolean
  /** the account's language, Vietnamese when there is none */
  locale: Locale
}

type Row = Omit<InvitationView, 'state'> & { acceptedAt: Date | null; revokedAt: Date | null }

export async function findInvitationByToken(
  db: IdentityDb,
  token: string,
  clock: Clock,
): Promise<InvitationView | null> {
  return findInvitation(db, { tokenHash: sha256Hex(token) }, clock)
}

/** For the letter, which is written from the id. */
export async function findInvitationById(
  db: IdentityDb | SystemDb,
  id: string,
  clock: Clock,
): Promise<InvitationView | null> {
  return findInvitation(db, { id }, clock)
}

async function findInvitation(
  db: IdentityDb | SystemDb,
  { id, tokenHash }: { id?: string; tokenHash?: string },
  clock: Clock,
): Promise<InvitationView | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT i.id, i.email, i.role, i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt",
           i.revoked_at AS "revokedAt", CASE WHEN i.shop_id IS NULL THEN 'province' ELSE 'shop' END AS "placeKind",
           COALESCE(s.name, p.full_name) AS "placeName", inviter.display_name AS "inviterName",
           invited.id IS NOT NULL AS "hasAccount", COALESCE(invited.locale, 'vi') AS locale
    FROM invitation i
      JOIN account inviter ON inviter.id = i.invited_by
      LEFT JOIN account invited ON invited.email = i.email
      LEFT JOIN shop s ON s.id = i.shop_id
      LEFT JOIN province p ON p.code = i.province_code
    WHERE i.token_hash = ${tokenHash ?? null} OR i.id = ${id ?? null}::uuid`
  if (!row) return null
  const { acceptedAt, revokedAt, ...view } = row
  return { ...view, state: invitationState({ ...row, acceptedAt, revokedAt }, clock.now()) }
}
