// Who shops: the holder of the cart cookie of this host. It carries the cart's id and a secret key; the database
// knows the key's fingerprint only. Orders stay with the key when the cart is done, so a new cart keeps it.
// A cart that came by a link brings its own key, which whoever sent the link knows too: it opens the cart and nothing
// else, and the orders get a key that only this browser has.
import type { Buyer } from '#app/db/doors.server.ts'
import { isId, randomKey, sha256Hex } from '#app/lib/ids.ts'

export const buyerCookie = 'nieu_cart'
const gid = 'gid://shopify/Cart/'
const days = 90

export type KnownBuyer = {
  cartId: string
  /** owns the orders of this browser */
  key: string
  keyHash: string
  /** opens the cart */
  buyer: Buyer
  cartKey: string
}

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
  const parameters = new URLSearchParams(query)
  const cartKey = parameters.get('key') ?? ''
  const key = parameters.get('own') ?? cartKey
  return isId(id) && isKey(cartKey) && isKey(key) ? knownBuyer(id, { cartKey, key }) : null
}

const isKey = (text: string): boolean => /^[\w-]{16,128}$/.test(text)

/** A cart that somebody's link leads to, for a browser with or without orders of its own. */
export function linkedBuyer(link: KnownBuyer, present: KnownBuyer | null): KnownBuyer {
  const { cartId, cartKey } = link
  return knownBuyer(cartId, { cartKey, key: present?.key ?? randomKey() })
}

/** Somebody who puts the first thing into a cart. */
export const newBuyer = (cartId: string, key: string = randomKey()): KnownBuyer =>
  knownBuyer(cartId, { cartKey: key, key })

/** The Set-Cookie value of a cart; `request` decides whether it may travel unencrypted. */
export function rememberCart(
  request: Request,
  { cartId, key, cartKey = key }: { cartId: string; key: string; cartKey?: string },
): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const own = cartKey === key ? '' : `&own=${key}`
  const value = encodeURIComponent(`${cartGid(cartId, cartKey)}${own}`)
  return `${buyerCookie}=${value}; Path=/; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure}`
}

/** At signing out: what is in the cart is the account's. */
export const forgottenCart = (): string =>
  `${buyerCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`

function knownBuyer(
  cartId: string,
  { cartKey, key }: { cartKey: string; key: string },
): KnownBuyer {
  const buyer = { buyerKeyHash: sha256Hex(cartKey) }
  return { cartId, key, keyHash: sha256Hex(key), buyer, cartKey }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return '' // a broken cookie is no cookie
  }
}
