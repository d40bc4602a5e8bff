// POST /sign-out: ends this session, here and in the database.
import { redirect, type ActionFunctionArgs } from '@remix-run/node'

import { inIdentity } from '#app/db/doors.server.ts'
import { revokeSession } from '#app/domain/identity/sessions.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { homePath } from '#app/paths.ts'

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
  return redirect(homePath, { headers: { 'Set-Cookie': endedSessionCookie(request) } })
}

export const loader = () => redirect(homePath)
