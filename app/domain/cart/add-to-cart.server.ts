// Puts pieces into a cart. More than there is becomes what there is, with a warning: nothing is refused for
// being popular. It is the busiest write of the market: three statements, however many pieces.
import type { MarketDb } from '#app/db/doors.server.ts'
import { joinStock } from '#app/domain/inventory/inventory-views.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { holdCart } from './lock-cart.server.ts'
import {
  clampQuantity,
  clampWarning,
  maxLines,
  type CartKey,
  type CartRefusal,
  type CartWarning,
} from './cart.ts'

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
  await holdCart(db, key)
  const wanted = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity)
  }
  const goods = await findGoods(db, { ...key, variantIds: [...wanted.keys()] }, clock)
  const [one] = goods
  if (one && one.linesOfCart + lines.length > maxLines) throw refuse<CartRefusal>('cart.full')

  const places = [...wanted].map(([variantId, added]) => {
    const found = goods.find((each) => each.variantId === variantId)
    if (!found) throw refuse<CartRefusal>('cart.no-such-product')
    if (key.originShopId && found.shopId !== key.originShopId)
      throw refuse<CartRefusal>('cart.other-shop')
    const asked = (found.quantity ?? 0) + added
    return { ...found, asked, kept: clampQuantity(asked, found.available) }
  })
  const lineIds = await putLines(db, key.cartId, places)
  return places.flatMap(({ variantId, lineId, asked, available }) => {
    const warning = clampWarning(asked, available)
    const id = lineId ?? lineIds.get(variantId)
    return warning ? [{ ...warning, ...(id && { lineId: id }) }] : []
  })
}

type Goods = {
  variantId: string
  shopId: string
  price: bigint
  title: string
  available: number
  /** the line that holds it already */
  lineId: string | null
  quantity: number | null
  linesOfCart: number
}

type FindGoods = { cartId: string; variantIds: readonly string[] }

/** What is sold of these, what is left of it and what the cart, whose row is held, has of it. */
function findGoods(
  db: MarketDb,
  { cartId, variantIds }: FindGoods,
  clock: Clock,
): Promise<Goods[]> {
  return db.$queryRaw<Goods[]>`
    SELECT v.id AS "variantId", v.shop_id AS "shopId", v.price, p.title, stock.available,
           c.id AS "lineId", c.quantity,
           (SELECT count(*)::int FROM cart_line WHERE cart_id = ${cartId}::uuid) AS "linesOfCart"
    FROM variant v
    JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    LEFT JOIN cart_line c ON c.cart_id = ${cartId}::uuid AND c.shop_id = v.shop_id AND c.variant_id = v.id
    ${joinStock(clock)}
    WHERE v.id = ANY(${[...variantIds]}::uuid[])`
}

type Place = Goods & { kept: number }

/** Writes the lines that change; what is out of stock gets no line, and keeps the one that it has. Their ids by variant. */
async function putLines(
  db: MarketDb,
  cartId: string,
  places: readonly Place[],
): Promise<Map<string, string>> {
  const changed = places.filter(({ kept, quantity }) => kept > 0 && kept !== quantity)
  if (changed.length === 0) return new Map()
  const lines = await db.$queryRaw<{ id: string; variantId: string }[]>`
    INSERT INTO cart_line (cart_id, shop_id, variant_id, quantity, seen_price, title)
    SELECT ${cartId}::uuid, *
    FROM unnest(${changed.map(({ shopId }) => shopId)}::uuid[], ${changed.map(({ variantId }) => variantId)}::uuid[],
                ${changed.map(({ kept }) => kept)}::int[], ${changed.map(({ price }) => price)}::bigint[],
                ${changed.map(({ title }) => title)}::text[])
    ON CONFLICT (cart_id, shop_id, variant_id)
    DO UPDATE SET quantity = EXCLUDED.quantity, seen_price = EXCLUDED.seen_price
    RETURNING id, variant_id AS "variantId"`
  return new Map(lines.map(({ id, variantId }) => [variantId, id]))
}
