// The cookie of a signed-in browser. It belongs to the market's host alone: a shop's host never receives it.
import { sessionSeconds } from '#app/domain/identity/identity.ts'

const bare = 'nieu_session'

/** Over https the name itself forbids a Domain and a lesser path. */
const nameOf = (isHttps: boolean): string => (isHttps ? `__Host-${bare}` : bare)

export function readSessionToken(request: Request): string | null {
  const wanted = nameOf(new URL(request.url).protocol === 'https:')
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=', 2)
    if (name === wanted) return /^[\w-]{20,80}$/.test(value) ? value : null
  }
  return null
}

/** Lives as long as a session may; the row in the database ends it sooner. */
export const sessionCookie = (request: Request, token: string): string =>
  cookie(request, token, sessionSeconds.most)

export const endedSessionCookie = (request: Request): string => cookie(request, '', 0)

function cookie(request: Request, value: string, maxAge: number): string {
  const isHttps = new URL(request.url).protocol === 'https:'
  const secure = isHttps ? '; Secure' : ''
  return `${nameOf(isHttps)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`
}
