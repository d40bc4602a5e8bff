// The cookie of a device on which an order was found by its code and telephone number.
import { passSeconds } from '#app/domain/order/order-pass.ts'
import { sha256Hex } from '#app/lib/ids.ts'

const name = 'nieu_pass'

/** What the door needs; the database decides whether the pass still holds. */
export function readOrderPassHash(request: Request): string | null {
  const cookies = request.headers.get('cookie') ?? ''
  const token = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{20,80})(?:;|$)`).exec(cookies)?.[1]
  return token ? sha256Hex(token) : null
}

export function orderPassCookie(request: Request, token: string): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  return `${name}=${token}; Path=/; Max-Age=${passSeconds}; HttpOnly; SameSite=Lax${secure}`
}
