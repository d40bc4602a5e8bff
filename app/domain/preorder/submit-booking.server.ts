// Books from the outside: makes the booking's own cart, opens the checkout's door, and tries again when the database says
// "not now". Booking is idempotent by its key, so trying again never books twice.
import { inCheckout, inMarket, type Buyer } from '#app/db/doors.server.ts'
import { isTransient } from '#app/db/transient.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { checkoutId as checkoutIdOf } from '#app/domain/checkout/checkout-id.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { bookSlots, type BookSlots } from './book-slots.server.ts'

type Owner = { buyer: Buyer; buyerKeyHash: string; accountId: string | null }
type Wish = Omit<BookSlots, 'checkoutId' | 'cartId' | 'originShopId' | 'buyerKeyHash' | 'accountId'>

const tries = 4

/** Throws what bookSlots refuses. Not to be called inside a door. */
export async function submitBooking(
  { buyer, buyerKeyHash, accountId }: Owner,
  wish: Wish,
  clock: Clock,
): Promise<{ checkoutId: string; code: string }> {
  const checkoutId = checkoutIdOf(buyerKeyHash, wish.idempotencyKey)
  const cartId = await inMarket(buyer, (db) =>
    createCart(db, { originShopId: null, buyerKeyHash }, clock),
  )
  const owner = { checkoutId, cartId, originShopId: null, buyerKeyHash, accountId }
  for (let at = 1; ; at += 1) {
    try {
      const booked = await inCheckout(checkoutId, buyer, (db) =>
        bookSlots(db, { ...wish, ...owner }, clock),
      )
      return { checkoutId, ...booked }
    } catch (error) {
      if (!isTransient(error) || at === tries) throw error
      await new Promise((resolve) => setTimeout(resolve, at * 50 * (1 + Math.random())))
    }
  }
}
