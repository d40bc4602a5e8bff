import type { MarketDb } from '#app/db/doors.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { clampQuantity, type CartKey } from './cart.ts'
import { lockCart } from './lock-cart.server.ts'

/** Lowers every line to what is left; a line of which nothing is left goes. Throws `cart.not-found`. */
export async function fitCart(
  db: MarketDb,
  key: CartKey,
  clock: Clock = systemClock,
): Promise<void> {
  const { lines } = await lockCart(db, key)
  const stock = await findVariantStock(
    db,
    lines.map((line) => line.variantId),
    clock,
  )
  for (const line of lines) {
    const quantity = clampQuantity(line.quantity, stock.get(line.variantId) ?? 0)
    const where = { id: line.id, cartId: key.cartId }
    if (quantity === 0) await db.cartLine.deleteMany({ where })
    else if (quantity < line.quantity) await db.cartLine.updateMany({ where, data: { quantity } })
  }
}
