// Opens an account with its password and the consent that was given with it.
import type { IdentityDb, SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Locale } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { type ConsentPurpose, consentVersions, foldEmail } from './identity.ts'

export type NewAccount = {
  email: string
  displayName: string
  /** from hashPassword, made before the transaction */
  passwordHash: string
  phone?: string | null
  locale?: Locale
  isOperator?: boolean
  /** what was agreed to; `account` is needed to have one */
  consents?: readonly ConsentPurpose[]
}

/** Returns the account's id. Throws identity.email-taken. */
export async function createAccount(
  db: IdentityDb | SystemDb,
  account: NewAccount,
  clock: Clock,
): Promise<{ id: string }> {
  const now = clock.now()
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO account (email, display_name, phone, locale, is_operator, created_at)
    VALUES (${foldEmail(account.email)}, ${account.displayName.trim()}, ${account.phone ?? null},
            ${account.locale ?? 'vi'}, ${account.isOperator ?? false}, ${now})
    ON CONFLICT (email) DO NOTHING
    RETURNING id`
  if (!row) throw refuse('identity.email-taken')

  await db.credential.create({
    data: { accountId: row.id, kind: 'password', secretHash: account.passwordHash, updatedAt: now },
  })
  const consents = account.consents ?? ['account']
  await db.consent.createMany({
    data: consents.map((purpose) => ({
      accountId: row.id,
      purpose,
      version: consentVersions[purpose],
      givenAt: now,
    })),
  })
  await recordAccountEvent(db, { accountId: row.id, action: 'account.created' }, clock)
  return row
}
