// Addresses and chosen ways of a cart, before checkout. Whoever changes them holds the cart's row.
import { z } from 'zod'

import type { MarketDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import {
  isSameAddress,
  mostCartAddresses,
  type AddressWords,
  type CartAddress,
  type CartPlace,
} from './cart-address.ts'
import type { CartKey, CartRefusal } from './cart.ts'
import { holdCart } from './lock-cart.server.ts'

const words = z.string().nullable().default(null)
const storedAddress = z.object({
  id: z.string(),
  firstName: words,
  lastName: words,
  company: words,
  address1: words,
  address2: words,
  city: words,
  provinceCode: words,
  countryCode: words,
  zip: words,
  phone: words,
  isSelected: z.boolean(),
  isOneTime: z.boolean(),
  place: z.object({ provinceCode: z.string(), communeCode: z.string().nullable() }).nullable(),
})
/** As the column holds them. */
export const storedAddresses = z.array(storedAddress)
export const storedChoices = z.record(z.string(), z.string())

export type NewAddress = AddressWords & {
  place: CartPlace | null
  isSelected: boolean
  isOneTime: boolean
}

/** What is given changes; `id` says of which address. */
export type AddressChange = { id: string } & Partial<NewAddress>

/**
 * Puts addresses behind those of the cart. One that is there already is not put there twice: its id is returned.
 * Throws `cart.not-found`, `cart.too-many-addresses`, `cart.two-addresses-selected`.
 */
export async function addCartAddresses(
  db: MarketDb,
  { addresses, ...key }: CartKey & { addresses: readonly NewAddress[] },
): Promise<{ duplicates: string[] }> {
  const kept = await holdAddresses(db, key)
  const duplicates: string[] = []
  const all = addresses.reduce<CartAddress[]>((present, wanted) => {
    const twin = present.find((one) => isSameAddress(one, wanted))
    if (!twin) return [...present, { ...wanted, id: newId() }]
    duplicates.push(twin.id)
    return present.map((one) =>
      one === twin ? { ...one, isSelected: one.isSelected || wanted.isSelected } : one,
    )
  }, kept)
  await writeAddresses(db, key, { all, chosen: addresses.filter(isChosen).map(idIn(all)) })
  return { duplicates }
}

/** Exactly these. Throws as addCartAddresses does. */
export async function replaceCartAddresses(
  db: MarketDb,
  { addresses, ...key }: CartKey & { addresses: readonly NewAddress[] },
): Promise<void> {
  await holdCart(db, key)
  const all = addresses.map((one) => ({ ...one, id: newId() }))
  await writeAddresses(db, key, { all, chosen: all.filter(isChosen).map(({ id }) => id) })
}

/** Throws `cart.no-such-address` for an id that the cart does not have, and as addCartAddresses does. */
export async function updateCartAddresses(
  db: MarketDb,
  { changes, ...key }: CartKey & { changes: readonly AddressChange[] },
): Promise<void> {
  const kept = await holdAddresses(db, key)
  for (const { id } of changes) requireAddress(kept, id)
  const all = kept.map((one) => {
    const change = changes.find(({ id }) => id === one.id)
    return change ? { ...one, ...change } : one
  })
  await writeAddresses(db, key, { all, chosen: changes.filter(isChosen).map(({ id }) => id) })
}

/** Throws `cart.not-found` and `cart.no-such-address`. */
export async function removeCartAddresses(
  db: MarketDb,
  { addressIds, ...key }: CartKey & { addressIds: readonly string[] },
): Promise<void> {
  const kept = await holdAddresses(db, key)
  for (const id of addressIds) requireAddress(kept, id)
  const all = kept.filter(({ id }) => !addressIds.includes(id))
  await writeAddresses(db, key, { all, chosen: [] })
}

/** Remembers a way for each shop that is named; whether it goes there, the caller has looked. Throws `cart.not-found`. */
export async function chooseDelivery(
  db: MarketDb,
  { choices, ...key }: CartKey & { choices: Readonly<Record<string, string>> },
): Promise<void> {
  await holdCart(db, key)
  const { deliveryChoices } = await db.cart.findUniqueOrThrow({
    where: { id: key.cartId },
    select: { deliveryChoices: true },
  })
  await db.cart.updateMany({
    where: { id: key.cartId },
    data: { deliveryChoices: { ...storedChoices.parse(deliveryChoices), ...choices } },
  })
}

const isChosen = ({ isSelected }: { isSelected?: boolean }) => isSelected === true
const idIn = (all: readonly CartAddress[]) => (wanted: AddressWords) =>
  all.find((one) => isSameAddress(one, wanted))?.id ?? ''

function requireAddress(kept: readonly CartAddress[], id: string): void {
  if (!kept.some((one) => one.id === id)) throw refuse<CartRefusal>('cart.no-such-address')
}

async function holdAddresses(db: MarketDb, key: CartKey): Promise<CartAddress[]> {
  await holdCart(db, key)
  const { deliveryAddresses } = await db.cart.findUniqueOrThrow({
    where: { id: key.cartId },
    select: { deliveryAddresses: true },
  })
  return storedAddresses.parse(deliveryAddresses)
}

type Writing = { all: readonly CartAddress[]; chosen: readonly string[] }

// The last word wins: who selects one address takes the mark from the others.
async function writeAddresses(
  db: MarketDb,
  { cartId }: CartKey,
  { all, chosen }: Writing,
): Promise<void> {
  if (all.length > mostCartAddresses) throw refuse<CartRefusal>('cart.too-many-addresses')
  const [selected, other] = new Set(chosen)
  if (other !== undefined) throw refuse<CartRefusal>('cart.two-addresses-selected')
  const deliveryAddresses = selected
    ? all.map((one) => ({ ...one, isSelected: one.id === selected }))
    : [...all]
  await db.cart.updateMany({ where: { id: cartId }, data: { deliveryAddresses } })
}
