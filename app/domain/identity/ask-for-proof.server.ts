// Asks for a letter whose link proves an address. Nobody learns from the answer whether there is such an account.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { newId, sha256Hex } from '#app/lib/ids.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { sendMail } from '#jobs/definitions/send-mail.ts'
import { mostProofsAnHour, proofMinutes, type ProofPurpose } from './account-proof.ts'
import { foldEmail } from './identity.ts'
import { proofToken } from './proof-token.server.ts'

type Context = { clock: Clock; secret: string }

/** Does nothing for an unknown or closed account, nor after the third letter within an hour. */
export async function askForProof(
  db: IdentityDb,
  { email: typed, purpose }: { email: string; purpose: ProofPurpose },
  { clock, secret }: Context,
): Promise<void> {
  const email = foldEmail(typed)
  const now = clock.now()
  // The row is locked, so that two presses at once count each other.
  const [account] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM account WHERE email = ${email} AND disabled_at IS NULL FOR UPDATE`
  if (!account) return
  const lately = await db.accountProof.count({
    where: { accountId: account.id, purpose, createdAt: { gt: addSeconds(now, -3600) } },
  })
  if (lately >= mostProofsAnHour) return

  const id = newId()
  await db.accountProof.create({
    data: {
      id,
      accountId: account.id,
      purpose,
      email,
      tokenHash: sha256Hex(proofToken(secret, id)),
      createdAt: now,
      expiresAt: addSeconds(now, proofMinutes[purpose] * 60),
    },
  })
  await enqueue(db, sendMail, { kind: 'proof', proofId: id })
}
