// Who is behind a session's secret, and where they have a role: one statement, asked at every signed-in request.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import type { Locale } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ProvinceMembership, ShopMembership, SignedIn } from './identity.ts'

type Row = {
  sessionId: string
  lastSeenAt: Date
  id: string
  email: string
  displayName: string
  locale: Locale
  isOperator: boolean
  shops: ShopMembership[]
  provinces: ProvinceMembership[]
}

/** Null when the session is unknown, ended, past its time, or its account is closed. */
export async function findSignedIn(
  db: IdentityDb,
  token: string,
  clock: Clock,
): Promise<(SignedIn & { lastSeenAt: Date }) | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", a.id, a.email,
           a.display_name AS "displayName", a.locale, a.is_operator AS "isOperator",
           COALESCE((
             SELECT jsonb_agg(jsonb_build_object('shopId', shop.id, 'slug', shop.slug, 'name', shop.name,
                      'provinceCode', shop.province_code, 'status', shop.status, 'role', m.role)
                      ORDER BY shop.name)
             FROM shop_member m JOIN shop ON shop.id = m.shop_id WHERE m.account_id = a.id), '[]') AS shops,
           COALESCE((
             SELECT jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name, 'role', m.role)
                      ORDER BY p.code)
             FROM province_member m JOIN province p ON p.code = m.province_code
             WHERE m.account_id = a.id), '[]') AS provinces
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = ${sha256Hex(token)} AND s.kind = 'browser' AND s.revoked_at IS NULL
      AND s.expires_at > ${clock.now()} AND a.disabled_at IS NULL`
  if (!row) return null
  const { sessionId, lastSeenAt, shops, provinces, ...account } = row
  return { sessionId, lastSeenAt, shops, provinces, account }
}
