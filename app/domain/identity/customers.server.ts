// Shoppers of a shop's own app: whoever holds the token of a customer's session. The account is the one that they have on
// the market.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { chooseConsent } from './consents.server.ts'
import { sessionSeconds } from './identity.ts'
import type { CustomerOf } from './sessions.server.ts'

export type Customer = {
  id: string
  email: string
  displayName: string
  phone: string | null
  createdAt: Date
  wantsNews: boolean
}

type Held = CustomerOf & { token: string }

/** Null for a token that is unknown, ended, past its time, of another host, or of a closed account. */
export async function findCustomer(
  db: IdentityDb,
  { token, originShopId }: Held,
  clock: Clock,
): Promise<Customer | null> {
  const [row] = await db.$queryRaw<Customer[]>`
    SELECT a.id, a.email, a.display_name AS "displayName", a.phone, a.created_at AS "createdAt",
           EXISTS (SELECT FROM consent c WHERE c.account_id = a.id AND c.purpose = 'news'
                   AND c.withdrawn_at IS NULL) AS "wantsNews"
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = ${sha256Hex(token)} AND s.kind = 'customer'
      AND s.origin_shop_id IS NOT DISTINCT FROM ${originShopId}::uuid
      AND s.revoked_at IS NULL AND s.expires_at > ${clock.now()} AND a.disabled_at IS NULL`
  return row ?? null
}

/** Moves the end of a session that still works, never beyond its longest life. Null when it does not work any more. */
export async function renewCustomer(
  db: IdentityDb,
  { token, originShopId }: Held,
  clock: Clock,
): Promise<{ expiresAt: Date } | null> {
  const now = clock.now()
  const [row] = await db.$queryRaw<{ expiresAt: Date }[]>`
    UPDATE session s SET last_seen_at = ${now},
      expires_at = LEAST(${addSeconds(now, sessionSeconds.idle)}::timestamptz,
                         created_at + make_interval(secs => ${sessionSeconds.most}))
    WHERE s.token_hash = ${sha256Hex(token)} AND s.kind = 'customer'
      AND s.origin_shop_id IS NOT DISTINCT FROM ${originShopId}::uuid
      AND s.revoked_at IS NULL AND s.expires_at > ${now}
      AND EXISTS (SELECT FROM account a WHERE a.id = s.account_id AND a.disabled_at IS NULL)
    RETURNING s.expires_at AS "expiresAt"`
  return row ?? null
}

/** The id of the session that ended; null when it had ended, or never was. */
export async function endCustomer(
  db: IdentityDb,
  { token, originShopId }: Held,
  clock: Clock,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string; accountId: string }[]>`
    UPDATE session SET revoked_at = ${clock.now()}
    WHERE token_hash = ${sha256Hex(token)} AND kind = 'customer'
      AND origin_shop_id IS NOT DISTINCT FROM ${originShopId}::uuid AND revoked_at IS NULL
    RETURNING id, account_id AS "accountId"`
  if (!row) return null
  await recordAccountEvent(db, { accountId: row.accountId, action: 'account.signed-out' }, clock)
  return row.id
}

export type CustomerChange = {
  accountId: string
  displayName?: string | undefined
  phone?: string | null | undefined
  wantsNews?: boolean | undefined
}

/** Changes what is named. */
export async function changeCustomer(
  db: IdentityDb,
  { accountId, displayName, phone, wantsNews }: CustomerChange,
  clock: Clock,
): Promise<void> {
  await db.account.updateMany({
    where: { id: accountId },
    data: { ...(displayName && { displayName }), ...(phone !== undefined && { phone }) },
  })
  if (wantsNews !== undefined)
    await chooseConsent(db, { accountId, purpose: 'news', isGiven: wantsNews }, clock)
}
