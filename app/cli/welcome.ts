// What a newcomer reads when everything is ready: where to look, and as whom.
import { say } from './say.ts'

export function sayWelcome(origin: string): void {
  say(`
Ready.  Press Ctrl-C to stop everything.

  Market            ${origin}/
  Sellers           ${origin}/seller
  Province          ${origin}/admin
  Letters sent      ${origin}/dev/mail
`)
}
