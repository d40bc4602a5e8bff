// The ways a shop's parcel may come to where the shopper wants it, as far as that is known.
import type { CheckoutShop } from './checkout-page.ts'
import {
  parcelGrams,
  shownOffer,
  type Destination,
  type ShownOffer,
} from '#app/domain/shipping/delivery.ts'

/** đồng, before any discount */
export const goodsOf = (shop: CheckoutShop): bigint =>
  shop.lines.reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n)

export function offersFor(shop: CheckoutShop, destination: Destination): ShownOffer[] {
  const parcel = { grams: parcelGrams(shop.lines), goods: goodsOf(shop) }
  return shop.methods.flatMap((method) => shownOffer(method, destination, parcel) ?? [])
}
