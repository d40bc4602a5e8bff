// The cart as one thing: lines from the cart's own view, words beside them, and the secret that its id carries.
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import { findCartNotes, type CartNotes } from '#app/domain/cart/cart-notes.server.ts'
import type { CartView } from '#app/domain/cart/cart.ts'
import { readCartGid } from '#app/lib/gid.ts'
import { shopIdOf, type StorefrontContext } from './context.server.ts'

export type CartNode = {
  __typename: 'Cart'
  key: string
  view: CartView
  notes: CartNotes
}

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
  if (!place) return null
  const { db, clock, load } = context
  return load.turn(async () => {
    const view = await findCart(db, place, clock)
    const notes = view && (await findCartNotes(db, place))
    return view && notes && { __typename: 'Cart' as const, key: place.key, view, notes }
  })
}
