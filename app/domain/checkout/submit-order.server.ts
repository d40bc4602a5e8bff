// Places an order from the outside: opens the checkout's door, and tries again when the database says "not now".
// Placing is idempotent by its key, so trying again can never order twice.
import { inCheckout, type Buyer } from '#app/db/doors.server.ts'
import { isTransient } from '#app/db/transient.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { placeOrder, type PlacedOrder, type PlaceOrder } from './place-order.server.ts'

const tries = 4

/** Throws what placeOrder refuses, and `checkout.busy` when the rush does not end. */
export async function submitOrder(
  buyer: Buyer,
  order: PlaceOrder,
  clock: Clock,
): Promise<PlacedOrder> {
  for (let at = 1; at <= tries; at += 1) {
    try {
      return await inCheckout(order.checkoutId, buyer, (db) => placeOrder(db, order, clock))
    } catch (error) {
      if (!isTransient(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, at * 50 * (1 + Math.random())))
    }
  }
  throw refuse('checkout.busy')
}
