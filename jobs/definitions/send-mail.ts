// One letter. The payload names what it is about, never to whom or in which words: the letter is composed when it is
// sent, so no address and no secret waits in the outbox.
import { z } from 'zod'
import { defineJob } from './define-job.ts'

export const mailSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), invitationId: z.uuid() }),
])
export type MailSubject = z.infer<typeof mailSubject>

/** About four hours of tries: mail servers are allowed to be away for an afternoon. */
export const sendMail = defineJob({
  name: 'send-mail',
  payload: mailSubject,
  attempts: 10,
  backoffMs: 15_000,
})
