// Two taps at once must not lose one: whoever changes a cart holds its row first.
import type { MarketDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { CartKey } from './cart.ts'

export type LockedCart = {
  id: string
  discountCodes: string[]
  lines: { id: string; shopId: string; variantId: string; quantity: number }[]
}

/** Throws `cart.not-found` for a cart that findCart would not show. */
export async function lockCart(
  db: MarketDb,
  { cartId, originShopId }: CartKey,
): Promise<LockedCart> {
  const [cart] = await db.$queryRaw<{ discountCodes: string[] }[]>`
    UPDATE cart SET updated_at = now()
    WHERE id = ${cartId}::uuid AND status = 'open' AND origin_shop_id IS NOT DISTINCT FROM ${originShopId}::uuid
    RETURNING discount_codes AS "discountCodes"`
  if (!cart) throw refuse('cart.not-found')
  const lines = await db.cartLine.findMany({
    where: { cartId },
    select: { id: true, shopId: true, variantId: true, quantity: true },
  })
  return { id: cartId, ...cart, lines }
}
