// Two taps at once must not lose one: whoever changes a cart holds its row first.
import type { MarketDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { CartKey, CartRefusal } from './cart.ts'

export type HeldCart = { id: string; discountCodes: string[] }

export type LockedCart = HeldCart & {
  lines: { id: string; shopId: string; variantId: string; quantity: number }[]
}

/** For whoever needs no lines of it. Throws `cart.not-found` for a cart that findCart would not show. */
export async function holdCart(db: MarketDb, { cartId, originShopId }: CartKey): Promise<HeldCart> {
  const [cart] = await db.$queryRaw<{ discountCodes: string[] }[]>`
    UPDATE cart SET updated_at = now()
    WHERE id = ${cartId}::uuid AND status = 'open' AND origin_shop_id IS NOT DISTINCT FROM ${originShopId}::uuid
    RETURNING discount_codes AS "discountCodes"`
  if (!cart) throw refuse<CartRefusal>('cart.not-found')
  return { id: cartId, ...cart }
}

/** Throws `cart.not-found` as holdCart does. */
export async function lockCart(db: MarketDb, key: CartKey): Promise<LockedCart> {
  const cart = await holdCart(db, key)
  const lines = await db.cartLine.findMany({
    where: { cartId: cart.id },
    select: { id: true, shopId: true, variantId: true, quantity: true },
  })
  return { ...cart, lines }
}
