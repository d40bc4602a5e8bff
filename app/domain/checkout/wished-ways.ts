// How a shopper wants each shop's parcel, as far as their cart says it. Pure.
import type { CartNotes } from '#app/domain/cart/cart-notes.server.ts'
import type { QuoteShop } from './checkout.ts'

type Wishes = Pick<CartNotes, 'choices'> & { buyer: Pick<CartNotes['buyer'], 'preferences'> }

/** Method code by shop: the way that was chosen, else a pick-up where the buyer prefers to fetch. */
export function wishedWays(
  shops: readonly Pick<QuoteShop, 'shopId' | 'methods'>[],
  { choices, buyer }: Wishes,
): Record<string, string> {
  const delivery = buyer.preferences?.delivery
  const fetches = delivery?.deliveryMethod[0] === 'PICK_UP' ? shops : []
  const preferred = fetches.flatMap(({ shopId, methods }) => {
    const places = methods.filter(({ kind }) => kind === 'pickup')
    const named = places.find(({ code }) =>
      delivery?.pickupHandle.some((handle) => codeIn(handle) === code),
    )
    const way = named ?? places[0]
    return way ? [[shopId, way.code] as const] : []
  })
  return { ...Object.fromEntries(preferred), ...choices }
}

// A place is named by its code, or by the id of a Location, which ends in it.
const codeIn = (handle: string): string =>
  new URLSearchParams(handle.split('?')[1]).get('at') ?? handle
