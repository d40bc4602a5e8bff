// Asks for one letter, once: the same news gives the same job, however often and from wherever it is asked for.
import { createHash } from 'node:crypto'

import type { AnyDb } from '#app/db/doors.server.ts'
import { sendMail, type MailSubject } from '#jobs/definitions/send-mail.ts'

type Asking = {
  subject: MailSubject
  /** what makes it the same letter: "paid:<order group>" */
  onceKey: string
  /** whose door it is asked through; null at the system's own */
  shopId: string | null
}

/** In the caller's transaction: no commit, no letter. */
export async function askForLetter(db: AnyDb, asking: Asking): Promise<void> {
  const { subject, onceKey, shopId } = asking
  const payload = JSON.stringify(sendMail.payload.parse(subject))
  await db.$executeRaw`
    INSERT INTO outbox (id, job, shop_id, payload)
    VALUES (${letterId(onceKey)}::uuid, ${sendMail.name}, ${shopId}::uuid, ${payload}::jsonb)
    ON CONFLICT DO NOTHING`
}

/** A UUID of version 8 made from the key; the mail server sees it as the letter's Message-ID. */
export function letterId(onceKey: string): string {
  const hex = createHash('sha256').update(`letter:${onceKey}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
