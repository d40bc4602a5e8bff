// Who asks over HTTP: the key that was sent, and the address to count by. Without a key everything that the API shows
// is open, because a shop's pages show it too; a key that is sent must be right.
import { isIP } from 'node:net'

import { inMarket, inShop } from '#app/db/doors.server.ts'
import { whenPagesDrop } from '#app/db/hear-drops.server.ts'
import {
  findTokenByHash,
  noteTokenUse,
  type KnownToken,
} from '#app/domain/storefront-token/storefront-token-views.server.ts'
import { readTokenKind, type TokenKind } from '#app/domain/storefront-token/storefront-token.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { createShortMemory } from '#app/lib/short-memory.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import type { Allowance } from '#plugins/throttle/port.ts'
import { addressGroup } from './address-group.ts'

/** `address` is the shopper's, as far as it is known: of a server that does not say, the server's. */
export type Asker = { bucket: string; allowance: Allowance; address: string }
export type Unproven = {
  status: 400 | 401 | 403 | 429
  message: string
  code: string
  waitSeconds?: number
}

const publicHeader = 'x-shopify-storefront-access-token'
const privateHeader = 'shopify-storefront-private-token'
const buyerHeader = 'shopify-storefront-buyer-ip'

/** Points for one address, with or without a key: some fifty product pages a second, in bursts of hundreds. */
const shopper: Allowance = { capacity: 60_000, perSecond: 10_000 }
/** A server that does not say for whom it asks speaks for all its shoppers. */
const server: Allowance = { capacity: 300_000, perSecond: 50_000 }

/** Keys that are not known, from one address: many slips of the finger, and no search for one that works. */
const guesses: Allowance = { capacity: 30, perSecond: 0.2 }

class TooManyGuesses extends Error {
  readonly waitSeconds: number
  constructor(waitSeconds: number) {
    super('too many unknown keys from one address')
    this.waitSeconds = waitSeconds
  }
}

// Ten seconds is how long a revoked key may still work in a process that cannot hear the database.
const tokens = createShortMemory<KnownToken | null>({ keepMs: 10_000, atMost: 2000 }, systemClock)

whenPagesDrop('storefront keys', (shopId) =>
  tokens.forget((token) => shopId === null || token?.shopId === shopId),
)

/** Call after a key was revoked in this process. */
export const forgetTokens = (): void => tokens.forget()

export async function readAsker(
  request: Request,
  site: { shop: { id: string } | null },
  clientAddress: string,
): Promise<Asker | Unproven> {
  const sent = sentToken(request)
  const address = clientAddress
  if (!sent) return { bucket: `- ${addressGroup(address)}`, allowance: shopper, address }
  const token = await prove(sent.token, addressGroup(address)).catch(tooManyGuesses)
  if (token instanceof TooManyGuesses) return waiting(token)
  if (!token || token.shopId !== site.shop?.id) return unknownToken
  if (token.kind !== sent.kind) return token.kind === 'private' ? leakedToken : publicToken
  if (token.kind === 'public')
    return { bucket: `${token.id} ${addressGroup(address)}`, allowance: shopper, address }

  const buyer = request.headers.get(buyerHeader)?.trim()
  if (!buyer) return { bucket: token.id, allowance: server, address }
  if (isIP(buyer) === 0) return noAddress
  return { bucket: `${token.id} ${addressGroup(buyer)}`, allowance: shopper, address: buyer }
}

export const isUnproven = (asker: Asker | Unproven): asker is Unproven => 'status' in asker

function sentToken({ headers }: Request): { kind: TokenKind; token: string } | null {
  const forServers = headers.get(privateHeader)?.trim()
  if (forServers) return { kind: 'private', token: forServers }
  const forPages = headers.get(publicHeader)?.trim()
  return forPages ? { kind: 'public', token: forPages } : null
}

/** Throws TooManyGuesses. */
async function prove(token: string, from: string): Promise<KnownToken | null> {
  if (!readTokenKind(token)) return null
  return tokens.remember(sha256Hex(token), () => lookUp(sha256Hex(token), from))
}

// What is not known yet counts as a guess before the database is asked, and is given back when it was none.
async function lookUp(hash: string, from: string): Promise<KnownToken | null> {
  const bucket = `guess ${from}`
  const taken = await registry.throttle.take(bucket, 1, guesses)
  if (!taken.isAllowed) throw new TooManyGuesses(taken.waitSeconds)
  const token = await inMarket({}, (db) => findTokenByHash(db, hash))
  if (token) registry.throttle.settle(bucket, 1, guesses)
  const today = localDate(systemClock.now())
  if (token && token.lastUsedOn !== today)
    await inShop(token.shopId, (db) => noteTokenUse(db, { tokenId: token.id, today }))
  return token
}

function tooManyGuesses(thrown: unknown): TooManyGuesses {
  if (thrown instanceof TooManyGuesses) return thrown
  throw thrown
}

const waiting = ({ waitSeconds }: TooManyGuesses): Unproven => ({
  status: 429,
  code: 'THROTTLED',
  message: 'Too many access tokens that nobody has came from this address. Ask again later.',
  waitSeconds,
})
const unknownToken: Unproven = {
  status: 401,
  code: 'UNAUTHORIZED',
  message:
    "This access token does not work here: it is not one of this shop's, or it was revoked. Ask the shop's own host, and see Settings > Storefront API in its desk.",
}
const leakedToken: Unproven = {
  status: 403,
  code: 'ACCESS_DENIED',
  message:
    'This is a private access token, sent in the header of public ones. A private token never belongs in a browser: send it as Shopify-Storefront-Private-Token from a server, and revoke it when it was in a page.',
}
const publicToken: Unproven = {
  status: 403,
  code: 'ACCESS_DENIED',
  message: 'This is a public access token: send it as X-Shopify-Storefront-Access-Token.',
}
const noAddress: Unproven = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'Shopify-Storefront-Buyer-IP is not an IP address.',
}
