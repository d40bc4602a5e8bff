// A cart at current prices, with what each of its shops offers for delivery.
import type { CheckoutDb, MarketDb } from '#app/db/doors.server.ts'
import { findCartRows, findOpenCart, type CartRow } from '#app/domain/cart/cart-rows.server.ts'
import type { CartKey } from '#app/domain/cart/cart.ts'
import { findCartCards } from '#app/domain/gift-card/card-rows.server.ts'
import { findPromotions } from '#app/domain/promotion/promotion-rows.server.ts'
import { findDeliveryMethods } from '#app/domain/shipping/delivery-views.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Quote, QuoteLine } from './checkout.ts'

/** Null when the cart is not this buyer's open cart of this origin. Shops in the order of their first line. */
export async function readQuote(
  db: MarketDb | CheckoutDb,
  key: CartKey,
  clock: Clock,
): Promise<Quote | null> {
  const cart = await findOpenCart(db, key)
  if (!cart) return null
  const rows = await findCartRows(db, cart.id, clock)
  const shopIds = [...new Set(rows.map((row) => row.shop_id))]
  const methods = await findDeliveryMethods(db, shopIds)
  const codes = cart.discountCodes
  const promotions = await findPromotions(db, { shopIds, codes }, clock)
  const shops = [...Map.groupBy(rows, (row) => row.shop_id)].map(
    ([shopId, [first, ...others]]) => ({
      shopId,
      shopSlug: first?.shop_slug ?? '',
      shopName: first?.shop_name ?? '',
      provinceCode: first?.shop_province_code ?? '',
      communeCode: first?.shop_commune_code ?? '',
      lines: [first, ...others].flatMap((row) => (row ? [quoteLine(row)] : [])),
      methods: methods.get(shopId) ?? [],
    }),
  )
  const cards = await findCartCards(db, cart.giftCardIds, clock)
  return { cartId: cart.id, shops, codes, promotions, cards }
}

const quoteLine = (row: CartRow): QuoteLine => ({
  lineId: row.line_id,
  productId: row.product_id,
  productHandle: row.handle,
  variantId: row.variant_id,
  title: row.product_title,
  variantTitle: row.variant_title,
  sku: row.sku,
  unit: row.unit,
  weightGrams: row.weight_grams,
  unitPrice: row.price,
  quantity: row.quantity,
  available: row.available,
  vatClass: row.vat_class,
})
