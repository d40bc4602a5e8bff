// What a newcomer reads when everything is ready: where to look, and as whom.
import { demoPassword, demoSignIns } from '#seeds/demo/seed-people.server.ts'
import { say } from './say.ts'

export function sayWelcome(origin: string): void {
  const shop = new URL(origin)
  shop.hostname = `yen-hoa.${shop.hostname}`
  const people = demoSignIns.map(({ email, role }) => `  ${email.padEnd(30)} ${role}`).join('\n')
  say(`
Ready.  Press Ctrl-C to stop everything.

  Market            ${origin}/
  A storefront      ${shop.origin}/
  Sellers           ${origin}/seller
  Province          ${origin}/admin
  Failed jobs       ${origin}/operator/jobs
  Letters sent      ${origin}/dev/mail

Sign in at ${origin}/sign-in with the password  ${demoPassword}  as

${people}
`)
}
