// POST /sign-out: ends this session, here and in the database.
import { redirect, type ActionFunctionArgs } from '@remix-run/node'

import { inIdentity } from '#app/db/doors.server.ts'
import { revokeSession } from '#app/domain/identity/sessions.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { homePath } from '#app/paths.ts'

import { forgottenCart } from '../buyer.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { endedSessionCookie } from '../session-cookie.ts'

export async function action({ request }: ActionFunctionArgs) {
  const person = await optionalAccount(request)
  if (person) {
    const { sessionId, account } = person
    // Ended on another device a moment ago: it is over either way.
    await attempt(() =>
      inIdentity((db) => revokeSession(db, { accountId: account.id, sessionId }, systemClock)),
    )
  }
  const headers = new Headers({ 'Set-Cookie': endedSessionCookie(request) })
  // The cart is the account's: whoever uses this browser next begins with an empty one.
  if (person) headers.append('Set-Cookie', forgottenCart())
  return redirect(homePath, { headers })
}

export const loader = () => redirect(homePath)
