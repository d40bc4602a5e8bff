// Letters over SMTP. `url` is smtp://user:pass@host:587 (STARTTLS) or smtps://…:465.
import { createTransport } from 'nodemailer'

import type { Mail, Mailer } from '#plugins/mail/port.ts'

type SmtpConfig = {
  url: string
  /** "Niêu <khong-tra-loi@vidu.vn>"; its domain also names our Message-IDs */
  from: string
}

/** One connection pool for the process; a letter that is not accepted within a minute throws. */
export function createSmtpMailer({ url, from }: SmtpConfig): Mailer & { close(): void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'nieu.invalid'

  return {
    id: 'smtp',
    async send(mail: Mail) {
      const receipt = await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        encoding: 'base64',
        textEncoding: 'base64',
      })
      if (receipt.accepted.length === 0) throw new Error('the mail server took nobody')
    },
    close: () => transport.close(),
  }
}
