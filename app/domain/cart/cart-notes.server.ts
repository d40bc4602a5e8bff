// What a shopper wrote on a cart beside its lines: a note, attributes, who they are and in which country.
import { z } from 'zod'

import type { MarketDb } from '#app/db/doors.server.ts'
import type { CartKey } from './cart.ts'
import { holdCart } from './lock-cart.server.ts'

export type CartAttribute = { key: string; value: string }
export type CartBuyer = { email: string | null; phone: string | null }

export type CartNotes = {
  note: string
  attributes: CartAttribute[]
  buyer: CartBuyer
  countryCode: string
  createdAt: Date
  updatedAt: Date
  /** by line id */
  lineAttributes: ReadonlyMap<string, CartAttribute[]>
}

export const noteLength = 5000

const storedAttributes = z.array(z.object({ key: z.string(), value: z.string() })).catch([])
const storedBuyer = z
  .object({
    email: z.string().nullable().default(null),
    phone: z.string().nullable().default(null),
  })
  .catch({ email: null, phone: null })

/** Null for a cart that findCart would not show. */
export async function findCartNotes(
  db: MarketDb,
  { cartId, originShopId }: CartKey,
): Promise<CartNotes | null> {
  const cart = await db.cart.findFirst({
    where: { id: cartId, originShopId, status: 'open' },
    select: {
      note: true,
      attributes: true,
      buyer: true,
      countryCode: true,
      createdAt: true,
      updatedAt: true,
      lines: { select: { id: true, attributes: true } },
    },
  })
  if (!cart) return null
  const { lines, ...rest } = cart
  return {
    ...rest,
    attributes: storedAttributes.parse(cart.attributes),
    buyer: storedBuyer.parse(cart.buyer),
    lineAttributes: new Map(
      lines.map((line) => [line.id, storedAttributes.parse(line.attributes)]),
    ),
  }
}

export type CartNotesChange = CartKey & {
  note?: string | undefined
  attributes?: readonly CartAttribute[] | undefined
  buyer?: CartBuyer | undefined
  countryCode?: string | undefined
}

/** Changes what is given, keeps the rest. A note is cut at 5000 characters. Throws `cart.not-found`. */
export async function writeCartNotes(db: MarketDb, change: CartNotesChange): Promise<void> {
  const { cartId, originShopId, note, attributes, buyer, countryCode } = change
  await holdCart(db, { cartId, originShopId })
  await db.cart.updateMany({
    where: { id: cartId },
    data: {
      ...(note !== undefined && { note: note.slice(0, noteLength) }),
      ...(attributes && { attributes: attributes.map(({ key, value }) => ({ key, value })) }),
      ...(buyer && { buyer }),
      ...(countryCode && { countryCode }),
    },
  })
}

type WhichLine = { cartId: string } & ({ variantId: string } | { lineId: string })

/** Attributes of one line of a cart; a line that is not there is left alone. */
export async function writeLineAttributes(
  db: MarketDb,
  { attributes, ...which }: WhichLine & { attributes: readonly CartAttribute[] },
): Promise<void> {
  const line = 'lineId' in which ? { id: which.lineId } : { variantId: which.variantId }
  const plain = attributes.map(({ key, value }) => ({ key, value }))
  await db.cartLine.updateMany({
    where: { cartId: which.cartId, ...line },
    data: { attributes: plain },
  })
}
