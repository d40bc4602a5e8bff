// The cart as one thing: lines from the cart's own view, words beside them, its parcels once an address is selected, and
// the secret that its id carries.
import { selectedAddress, type CartAddress } from '#app/domain/cart/cart-address.ts'
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import { findCartNotes, type CartNotes } from '#app/domain/cart/cart-notes.server.ts'
import type { CartView } from '#app/domain/cart/cart.ts'
import { readQuote } from '#app/domain/checkout/read-quote.server.ts'
import { parcelsOf, pricedWith, type CartParcel } from '#app/domain/checkout/shop-offers.ts'
import { wishedWays } from '#app/domain/checkout/wished-ways.ts'
import { readCartGid } from '#app/lib/gid.ts'
import { shopIdOf, type StorefrontContext } from './context.server.ts'

export type CartNode = {
  __typename: 'Cart'
  key: string
  /** priced with the chosen deliveries once there are parcels */
  view: CartView
  notes: CartNotes
  parcels: Parcels | null
}

/** Where the cart's parcels go, one for each shop. */
export type Parcels = { address: CartAddress; all: CartParcel[] }

export type CartPlace = { cartId: string; originShopId: string | null; key: string }

/** Which cart an id means on this host; null for what is no cart id. */
export function readCartPlace(gid: string, context: StorefrontContext): CartPlace | null {
  const read = readCartGid(gid)
  return read && { ...read, originShopId: shopIdOf(context) }
}

/** Null for a cart that is ordered, somebody else's, or of another host. */
export async function findCartNode(
  place: CartPlace | null,
  context: StorefrontContext,
): Promise<CartNode | null> {
  return place && context.load.turn(() => readCartNode(place, context))
}

/** As findCartNode, for whoever has the turn already. */
export async function readCartNode(
  place: CartPlace,
  { db, clock }: Pick<StorefrontContext, 'db' | 'clock'>,
): Promise<CartNode | null> {
  const view = await findCart(db, place, clock)
  const notes = view && (await findCartNotes(db, place))
  if (!view || !notes) return null
  const cart = { __typename: 'Cart' as const, key: place.key, view, notes, parcels: null }
  const address = selectedAddress(notes.addresses)
  // Without an address of ours nothing is known of delivery, and nothing is asked.
  const quote = address?.place ? await readQuote(db, place, clock) : null
  if (!address?.place || !quote) return cart
  const all = parcelsOf(quote, address.place, wishedWays(quote.shops, notes))
  const priced = pricedWith(quote, all)
  return { ...cart, view: { ...view, priced }, parcels: { address, all } }
}
