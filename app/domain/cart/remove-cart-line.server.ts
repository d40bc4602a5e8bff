import type { MarketDb } from '#app/db/doors.server.ts'
import type { CartKey } from './cart.ts'
import { holdCart } from './lock-cart.server.ts'

export type RemoveCartLine = CartKey & { lineIds: readonly string[] }

/** Lines that are already gone stay gone. Throws `cart.not-found`. */
export async function removeCartLine(
  db: MarketDb,
  { lineIds, ...key }: RemoveCartLine,
): Promise<void> {
  await holdCart(db, key)
  await db.cartLine.deleteMany({ where: { cartId: key.cartId, id: { in: [...lineIds] } } })
}
