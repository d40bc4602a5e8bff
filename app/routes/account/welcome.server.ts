// Someone has just signed in: their session's cookie, the cart of this browser added to theirs, and on they go.
import { redirect } from '@remix-run/node'

import type { OpenedSession } from '#app/domain/identity/sessions.server.ts'

import { bringCart, pathAfterMerge } from '../cart/merge-cart.server.ts'
import { sessionCookie } from '../session-cookie.ts'

export async function welcome(
  request: Request,
  { token, accountId }: OpenedSession,
  path: string,
): Promise<Response> {
  const brought = await bringCart(request, accountId)
  const headers = new Headers({ 'Set-Cookie': sessionCookie(request, token) })
  if (brought.cookie) headers.append('Set-Cookie', brought.cookie)
  return redirect(pathAfterMerge(path, brought), { headers })
}
