// Puts pieces into a cart. More than there is becomes what there is, with a warning: nothing is refused for
// being popular.
import type { MarketDb } from '#app/db/doors.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { lockCart } from './lock-cart.server.ts'
import { clampQuantity, clampWarning, maxLines, type CartKey, type CartWarning } from './cart.ts'

export type AddToCart = CartKey & { lines: readonly { variantId: string; quantity: number }[] }

/**
 * Adds to what the cart holds. Throws `cart.not-found`, `cart.no-such-product`, `cart.other-shop` and
 * `cart.full`. Returns the warnings of lines that hold less than was asked for.
 */
export async function addToCart(
  db: MarketDb,
  { lines, ...key }: AddToCart,
  clock: Clock = systemClock,
): Promise<CartWarning[]> {
  const cart = await lockCart(db, key)
  if (cart.lines.length + lines.length > maxLines) throw refuse('cart.full')

  const wanted = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity)
  }
  const ids = [...wanted.keys()]
  const variants = await db.variant.findMany({
    where: { id: { in: ids } },
    select: { id: true, shopId: true, price: true, product: { select: { title: true } } },
  })
  const stock = await findVariantStock(db, ids, clock)
  const warnings: CartWarning[] = []
  for (const [variantId, added] of wanted) {
    const variant = variants.find((one) => one.id === variantId)
    if (!variant) throw refuse('cart.no-such-product')
    if (key.originShopId && variant.shopId !== key.originShopId) throw refuse('cart.other-shop')

    const before = cart.lines.find((line) => line.variantId === variantId)
    const asked = (before?.quantity ?? 0) + added
    const available = stock.get(variantId) ?? 0
    const lineId = await putLine(
      db,
      { cartId: key.cartId, variant, ...(before && { before }) },
      clampQuantity(asked, available),
    )
    const warning = clampWarning(asked, available)
    if (warning) warnings.push({ ...warning, ...(lineId && { lineId }) })
  }
  return warnings
}

type Place = {
  cartId: string
  variant: { id: string; shopId: string; price: bigint; product: { title: string } }
  before?: { id: string; quantity: number }
}

/** Returns the line's id; null when nothing of it can be had, so there is no line. */
async function putLine(db: MarketDb, place: Place, quantity: number): Promise<string | null> {
  const { id: variantId, shopId, price, product } = place.variant
  if (place.before) {
    if (quantity !== place.before.quantity && quantity > 0) {
      await db.cartLine.update({
        where: { id: place.before.id },
        data: { quantity, seenPrice: price },
        select: { id: true },
      })
    }
    return place.before.id
  }
  if (quantity === 0) return null
  const { id } = await db.cartLine.create({
    data: {
      cartId: place.cartId,
      shopId,
      variantId,
      quantity,
      seenPrice: price,
      title: product.title,
    },
    select: { id: true },
  })
  return id
}
