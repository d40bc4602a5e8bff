// The cart as shoppers and the Storefront API see it.
import type { MarketDb } from '#app/db/doors.server.ts'
import { add, times, vnd } from '#app/lib/money.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { findCartRows, findOpenCart, type CartRow } from './cart-rows.server.ts'
import {
  clampWarning,
  type CartKey,
  type CartLineView,
  type CartView,
  type CartWarning,
} from './cart.ts'

/** Null when it is ordered, of another origin, somebody else's or not there: the reader starts a new one. */
export async function findCart(
  db: MarketDb,
  key: CartKey,
  clock: Clock = systemClock,
): Promise<CartView | null> {
  const cart = await findOpenCart(db, key)
  if (!cart) return null
  const lines = (await findCartRows(db, cart.id, clock)).map(lineView)
  return {
    id: cart.id,
    originShopId: key.originShopId,
    totalQuantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    lines,
    subtotal: add(...lines.map((line) => line.total)),
    warnings: lines.flatMap(warningsOf),
  }
}

function warningsOf(line: CartLineView): CartWarning[] {
  const warning = clampWarning(line.quantity, line.available)
  return warning ? [{ ...warning, lineId: line.id }] : []
}

export function lineView(row: CartRow): CartLineView {
  const unitPrice = vnd(row.price)
  return {
    id: row.line_id,
    shopId: row.shop_id,
    shopSlug: row.shop_slug,
    shopName: row.shop_name,
    productId: row.product_id,
    productHandle: row.handle,
    productTitle: row.product_title,
    variantId: row.variant_id,
    variantTitle: row.variant_title,
    selectedOptions: row.option_names.map((name, at) => ({
      name,
      value: row.option_values[at] ?? '',
    })),
    sku: row.sku,
    unit: row.unit,
    unitPrice,
    compareAtPrice: row.compare_at_price === null ? null : vnd(row.compare_at_price),
    quantity: row.quantity,
    available: row.available,
    total: times(unitPrice, row.quantity),
    image: imageOf(row),
  }
}

// The address of a picture is a fact of the media route, which resizes by query parameters.
const imageOf = (row: CartRow): CartLineView['image'] =>
  row.media_id && row.media_width && row.media_height
    ? {
        url: `/media/${row.shop_id}/${row.media_id}`,
        alt: row.media_alt ?? '',
        width: row.media_width,
        height: row.media_height,
      }
    : null
