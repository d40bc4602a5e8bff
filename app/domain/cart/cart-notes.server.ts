// What a shopper wrote on a cart beside its lines: a note, attributes, who they are, in which country and where to.
import { z } from 'zod'

import type { MarketDb } from '#app/db/doors.server.ts'
import type { Customer } from '#app/domain/identity/customers.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { CartAddress } from './cart-address.ts'
import { storedAddresses, storedChoices } from './cart-delivery.server.ts'
import { storedMetafields, type CartMetafield } from './cart-metafield.ts'
import type { CartKey, CartRefusal } from './cart.ts'
import { holdCart } from './lock-cart.server.ts'

export type CartAttribute = { key: string; value: string }
export type CartBuyer = {
  email: string | null
  phone: string | null
  /** as they were when a shop's own app said who they are */
  customer: Customer | null
  preferences: CartPreferences | null
}

export type CartNotes = {
  note: string
  attributes: CartAttribute[]
  buyer: CartBuyer
  countryCode: string
  createdAt: Date
  updatedAt: Date
  addresses: CartAddress[]
  /** method code by shop */
  choices: Readonly<Record<string, string>>
  metafields: CartMetafield[]
  /** by line id */
  lineAttributes: ReadonlyMap<string, CartAttribute[]>
}

export const noteLength = 5000

const handles = z.array(z.string().max(300)).max(20)

/** What a buyer would choose at checkout, in the words of whoever wrote it; a choice that was made comes before it. */
export const cartPreferences = z.object({
  delivery: z
    .object({
      coordinates: z
        .object({ countryCode: z.string(), latitude: z.number(), longitude: z.number() })
        .nullable(),
      deliveryMethod: z.array(z.enum(['PICK_UP', 'PICKUP_POINT', 'SHIPPING'])).max(3),
      pickupHandle: handles,
    })
    .nullable(),
  wallet: handles.nullable(),
})
export type CartPreferences = z.output<typeof cartPreferences>

const storedAttributes = z.array(z.object({ key: z.string(), value: z.string() })).catch([])
const storedBuyer = z
  .object({
    email: z.string().nullable().default(null),
    phone: z.string().nullable().default(null),
    customer: z
      .object({
        id: z.string(),
        email: z.string(),
        displayName: z.string(),
        phone: z.string().nullable(),
        createdAt: z.coerce.date(),
        wantsNews: z.boolean(),
      })
      .nullable()
      .default(null),
    preferences: cartPreferences.nullable().default(null),
  })
  .catch({ email: null, phone: null, customer: null, preferences: null })

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
      deliveryAddresses: true,
      deliveryChoices: true,
      metafields: true,
      lines: { select: { id: true, attributes: true } },
    },
  })
  if (!cart) return null
  const { lines, deliveryAddresses, deliveryChoices, ...rest } = cart
  return {
    ...rest,
    addresses: storedAddresses.parse(deliveryAddresses),
    choices: storedChoices.parse(deliveryChoices),
    metafields: storedMetafields.parse(cart.metafields),
    attributes: storedAttributes.parse(cart.attributes),
    buyer: storedBuyer.parse(cart.buyer),
    lineAttributes: new Map(
      lines.map((line) => [line.id, storedAttributes.parse(line.attributes)]),
    ),
  }
}

/** The account that a shop's own app named for an open cart; null when it named none. */
export async function findCartCustomer(db: MarketDb, key: CartKey): Promise<string | null> {
  const notes = await findCartNotes(db, key)
  return notes?.buyer.customer?.id ?? null
}

export type CartNotesChange = CartKey & {
  note?: string | undefined
  attributes?: readonly CartAttribute[] | undefined
  /** what is not named stays; null takes it away */
  buyer?: Partial<CartBuyer> | undefined
  countryCode?: string | undefined
}

/** Changes what is given, keeps the rest. Throws `cart.not-found` and `cart.note-too-long`. */
export async function writeCartNotes(db: MarketDb, change: CartNotesChange): Promise<void> {
  const { cartId, originShopId, note, attributes, buyer, countryCode } = change
  if (note !== undefined && note.length > noteLength)
    throw refuse<CartRefusal>('cart.note-too-long')
  await holdCart(db, { cartId, originShopId })
  if (buyer)
    await db.$executeRaw`UPDATE cart SET buyer = buyer || ${buyer}::jsonb WHERE id = ${cartId}::uuid`
  await db.cart.updateMany({
    where: { id: cartId },
    data: {
      ...(note !== undefined && { note }),
      ...(attributes && { attributes: attributes.map(({ key, value }) => ({ key, value })) }),
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
