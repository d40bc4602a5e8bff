// The cart's rows joined with what is published now. Row-level security shows a buyer only their own carts.
import type { CheckoutDb, MarketDb } from '#app/db/doors.server.ts'
import { joinStock } from '#app/domain/inventory/inventory-views.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CartKey } from './cart.ts'

export type CartRow = {
  line_id: string
  shop_id: string
  shop_slug: string
  shop_name: string
  shop_province_code: string
  shop_commune_code: string
  product_id: string
  handle: string
  product_title: string
  vat_class: string
  option_names: string[]
  variant_id: string
  variant_title: string
  option_values: string[]
  sku: string | null
  unit: string
  weight_grams: number | null
  price: bigint
  compare_at_price: bigint | null
  quantity: number
  seen_price: bigint | null
  available: number
  media_id: string | null
  media_alt: string | null
  media_width: number | null
  media_height: number | null
}

/** An open cart of this buyer and this origin; anybody else's, an ordered one or none is null. */
export async function findOpenCart(
  db: MarketDb | CheckoutDb,
  { cartId, originShopId }: CartKey,
): Promise<{ id: string; discountCodes: string[]; giftCardIds: string[] } | null> {
  return db.cart.findFirst({
    where: { id: cartId, originShopId, status: 'open' },
    select: { id: true, discountCodes: true, giftCardIds: true },
  })
}

/** Lines whose product is still published, oldest first; the others are not shown and cannot be ordered. */
export async function findCartRows(
  db: MarketDb | CheckoutDb,
  cartId: string,
  clock: Clock,
): Promise<CartRow[]> {
  return db.$queryRaw<CartRow[]>`
    SELECT c.id AS line_id, s.id AS shop_id, s.slug AS shop_slug, s.name AS shop_name,
           s.province_code AS shop_province_code, s.commune_code AS shop_commune_code,
           p.id AS product_id, p.handle, p.title AS product_title, p.vat_class,
           ARRAY(SELECT o.name FROM product_option o WHERE o.shop_id = p.shop_id AND o.product_id = p.id
                 ORDER BY o.position) AS option_names,
           v.id AS variant_id, v.title AS variant_title, v.option_values, v.sku, v.unit, v.weight_grams, v.price,
           v.compare_at_price, c.quantity, c.seen_price, stock.available,
           m.id AS media_id, m.alt AS media_alt, m.width AS media_width, m.height AS media_height
    FROM cart_line c
    JOIN variant v ON v.shop_id = c.shop_id AND v.id = c.variant_id
    JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    JOIN shop s ON s.id = c.shop_id
    ${joinStock(clock)}
    LEFT JOIN LATERAL (
      SELECT id, alt, width, height FROM media
      WHERE media.shop_id = p.shop_id AND media.product_id = p.id ORDER BY position, id LIMIT 1
    ) m ON true
    WHERE c.cart_id = ${cartId}::uuid
    ORDER BY c.created_at, c.id`
}

export type GoneLine = { id: string; title: string }

/** Lines that findCartRows does not show, because their product is not sold any more. */
export async function findGoneLines(
  db: MarketDb,
  cartId: string,
  shown: readonly CartRow[],
): Promise<GoneLine[]> {
  return db.cartLine.findMany({
    where: { cartId, id: { notIn: shown.map((row) => row.line_id) } },
    orderBy: { id: 'asc' },
    select: { id: true, title: true },
  })
}
