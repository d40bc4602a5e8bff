// Sets how many pieces a line holds.
import type { MarketDb } from '#app/db/doors.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { clampQuantity, clampWarning, type CartKey, type CartWarning } from './cart.ts'
import { lockCart } from './lock-cart.server.ts'

export type UpdateCartLine = CartKey & { lineId: string; quantity: number }

/**
 * 0 takes the line out, and so does a line of which nothing is left. A line that is already gone is left
 * gone. Throws `cart.not-found`.
 */
export async function updateCartLine(
  db: MarketDb,
  { lineId, quantity, ...key }: UpdateCartLine,
  clock: Clock = systemClock,
): Promise<CartWarning[]> {
  const cart = await lockCart(db, key)
  const line = cart.lines.find((one) => one.id === lineId)
  if (!line) return []

  const available = (await findVariantStock(db, [line.variantId], clock)).get(line.variantId) ?? 0
  const kept = clampQuantity(quantity, available)
  if (kept === 0) await db.cartLine.deleteMany({ where: { id: lineId, cartId: key.cartId } })
  else
    await db.cartLine.updateMany({
      where: { id: lineId, cartId: key.cartId },
      data: { quantity: kept },
    })

  const warning = quantity > 0 ? clampWarning(quantity, available) : null
  return warning ? [{ ...warning, ...(kept > 0 && { lineId }) }] : []
}
