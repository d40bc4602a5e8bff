// The adapters of this process, by hand, from the environment. Domain code never imports this; screens and job
// handlers do, and hand an adapter over as an argument.
import { join } from 'node:path'

import { env } from '#app/env.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { createMailbox } from './mail/mailbox/adapter.ts'
import type { Mailer } from './mail/port.ts'
import { createSmtpMailer } from './mail/smtp/adapter.ts'

/** The development mailbox; read by /dev/mail. Letters are in it only while it is `registry.mail`. */
const mailbox = createMailbox({
  directory: join(env.DATA_DIR, 'mail'),
  from: env.MAIL_FROM,
  clock: systemClock,
})

const mail: Mailer = env.SMTP_URL
  ? createSmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM })
  : mailbox

export const registry = { mail, mailbox }
