// What a person agreed to, and what they took back. A withdrawn consent stays as a row with its end.
import type { IdentityDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { type ConsentPurpose, consentVersions } from './identity.ts'

type Choice = { accountId: string; purpose: ConsentPurpose; isGiven: boolean }

/** Saying the same thing twice changes nothing. */
export async function chooseConsent(
  db: IdentityDb,
  { accountId, purpose, isGiven }: Choice,
  clock: Clock,
): Promise<void> {
  if ((await hasConsented(db, accountId, purpose)) === isGiven) return
  if (isGiven) {
    const version = consentVersions[purpose]
    await db.consent.create({ data: { accountId, purpose, version, givenAt: clock.now() } })
  } else {
    await db.consent.updateMany({
      where: { accountId, purpose, withdrawnAt: null },
      data: { withdrawnAt: clock.now() },
    })
  }
  const action = isGiven ? 'consent.given' : 'consent.withdrawn'
  await recordAccountEvent(db, { accountId, action, detail: { purpose } }, clock)
}

export async function hasConsented(
  db: IdentityDb,
  accountId: string,
  purpose: ConsentPurpose,
): Promise<boolean> {
  const where = { accountId, purpose, withdrawnAt: null }
  return (await db.consent.count({ where })) > 0
}
