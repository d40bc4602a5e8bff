// Composes a letter and hands it over. A second run sends under the same id; a letter that no longer applies is not sent.
import { env } from '#app/env.server.ts'
import { composeLetter } from '#app/domain/notification/compose-letter.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { sendMail } from '../definitions/send-mail.ts'
import { handle } from '../handle.server.ts'

export const sendMailHandler = handle(sendMail, async (subject, job) => {
  const { marketOrigin: origin, SESSION_SECRET: secret } = env
  const letter = await composeLetter(subject, { origin, secret, clock: job.clock })
  if (letter) await registry.mail.send({ ...letter, id: job.jobId })
})
