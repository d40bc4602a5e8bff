import type { MarketDb } from '#app/db/doors.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { findCartRows } from './cart-rows.server.ts'
import { clampQuantity, type CartKey } from './cart.ts'
import { lockCart } from './lock-cart.server.ts'

/**
 * Makes the cart what can be had now: every line is lowered to what is left and has its price as seen; a line of which
 * nothing is left, or whose product is not sold any more, goes. Throws `cart.not-found`.
 */
export async function fitCart(
  db: MarketDb,
  key: CartKey,
  clock: Clock = systemClock,
): Promise<void> {
  const { lines } = await lockCart(db, key)
  const rows = await findCartRows(db, key.cartId, clock)
  const prices = new Map(rows.map((row) => [row.line_id, row.price]))
  const stock = await findVariantStock(
    db,
    lines.map((line) => line.variantId),
    clock,
  )
  for (const line of lines) {
    const seenPrice = prices.get(line.id)
    const quantity = clampQuantity(line.quantity, stock.get(line.variantId) ?? 0)
    const where = { id: line.id, cartId: key.cartId }
    if (quantity === 0 || seenPrice === undefined) await db.cartLine.deleteMany({ where })
    else await db.cartLine.updateMany({ where, data: { quantity, seenPrice } })
  }
}
