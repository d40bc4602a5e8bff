// The cart as shoppers and the Storefront API see it.
import type { MarketDb } from '#app/db/doors.server.ts'
import { payWithCards } from '#app/domain/checkout/checkout.ts'
import { findCartCards } from '#app/domain/gift-card/card-rows.server.ts'
import { applyPromotions } from '#app/domain/promotion/apply-promotions.ts'
import { findPromotions } from '#app/domain/promotion/promotion-rows.server.ts'
import { add, times, vnd } from '#app/lib/money.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { findCartRows, findGoneLines, findOpenCart, type CartRow } from './cart-rows.server.ts'
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
  const rows = await findCartRows(db, cart.id, clock)
  const lines = rows.map(lineView)
  const byShop = Map.groupBy(lines, (line) => line.shopId)
  const codes = cart.discountCodes
  const promotions = await findPromotions(db, { shopIds: [...byShop.keys()], codes }, clock)
  const cards = await findCartCards(db, cart.giftCardIds, clock)
  const priced = applyPromotions({ parts: [...byShop].map(partOf), codes, promotions })
  return {
    id: cart.id,
    originShopId: key.originShopId,
    totalQuantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    lines,
    subtotal: add(...lines.map((line) => line.total)),
    gone: await findGoneLines(db, cart.id, rows),
    cards,
    priced: payWithCards(priced, cards),
    warnings: lines.flatMap(warningsOf),
  }
}

const partOf = ([shopId, lines]: [string, CartLineView[]]) => ({
  shopId,
  lines: lines.map((line) => ({
    lineId: line.id,
    productId: line.productId,
    unitPrice: line.unitPrice.amount,
    quantity: line.quantity,
  })),
  deliveryFee: null,
})

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
    priceBefore:
      row.seen_price === null || row.seen_price === row.price ? null : vnd(row.seen_price),
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
