// Who shops: the holder of the cart cookie of this host. It carries the cart's id and a secret key; the database
// knows the key's fingerprint only. Orders stay with the key when the cart is done, so a new cart keeps it.
import type { Buyer } from '#app/db/doors.server.ts'
import { isId, randomKey, sha256Hex } from '#app/lib/ids.ts'

export const buyerCookie = 'nieu_cart'
const gid = 'gid://shopify/Cart/'
const days = 90

export type KnownBuyer = { cartId: string; key: string; keyHash: string; buyer: Buyer }

/** Null without a readable cookie. What the cookie claims is proven by the database: a wrong key sees nothing. */
export function readBuyer(request: Request): KnownBuyer | null {
  const cookies = request.headers.get('cookie') ?? ''
  const raw = new RegExp(`(?:^|;\\s*)${buyerCookie}=([^;]+)`).exec(cookies)?.[1]
  return raw ? parseCartGid(decoded(raw)) : null
}

/** `gid://shopify/Cart/<id>?key=<key>`, as the cookie and the Storefront API write it. */
export const cartGid = (cartId: string, key: string): string => `${gid}${cartId}?key=${key}`

export function parseCartGid(text: string): KnownBuyer | null {
  const [id = '', query = ''] = text.startsWith(gid) ? text.slice(gid.length).split('?') : []
  const key = new URLSearchParams(query).get('key') ?? ''
  if (!isId(id) || !/^[\w-]{16,128}$/.test(key)) return null
  return knownBuyer(id, key)
}

/** Somebody who puts the first thing into a cart. */
export const newBuyer = (cartId: string, key: string = randomKey()): KnownBuyer =>
  knownBuyer(cartId, key)

/** The Set-Cookie value of a cart; `request` decides whether it may travel unencrypted. */
export function rememberCart(request: Request, { cartId, key }: { cartId: string; key: string }): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const value = encodeURIComponent(cartGid(cartId, key))
  return `${buyerCookie}=${value}; Path=/; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure}`
}

function knownBuyer(cartId: string, key: string): KnownBuyer {
  const keyHash = sha256Hex(key)
  return { cartId, key, keyHash, buyer: { buyerKeyHash: keyHash } }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return '' // a broken cookie is no cookie
  }
}
