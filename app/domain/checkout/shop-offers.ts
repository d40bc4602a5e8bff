// The ways a shop's parcel may come to where the shopper wants it, as far as that is known.
import {
  firstChoice,
  parcelGrams,
  shownOffer,
  type Destination,
  type ShownOffer,
} from '#app/domain/shipping/delivery.ts'
import { priceQuote, type Quote, type QuoteShop } from './checkout.ts'

type ShopGoods = Pick<QuoteShop, 'lines' | 'methods'>

/** đồng, before any discount */
export const goodsOf = (shop: Pick<QuoteShop, 'lines'>): bigint =>
  shop.lines.reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n)

export function offersFor(shop: ShopGoods, destination: Destination): ShownOffer[] {
  const parcel = { grams: parcelGrams(shop.lines), goods: goodsOf(shop) }
  return shop.methods.flatMap((method) => shownOffer(method, destination, parcel) ?? [])
}

/** What one shop sends, to where the cart says. */
export type CartParcel = {
  shop: QuoteShop
  goods: bigint
  offers: ShownOffer[]
  /** null when the shop does not deliver there */
  chosen: ShownOffer | null
}

/** A way that is not offered any more gives place to the one that the checkout would show as chosen. */
export function parcelsOf(
  quote: Pick<Quote, 'shops'>,
  destination: Destination,
  choices: Readonly<Record<string, string>>,
): CartParcel[] {
  return quote.shops.map((shop) => {
    const offers = offersFor(shop, destination)
    const goods = goodsOf(shop)
    const named = (code: string | undefined) => offers.find((offer) => offer.code === code)
    const chosen = named(choices[shop.shopId]) ?? named(firstChoice(offers, goods)) ?? null
    return { shop, goods, offers, chosen }
  })
}

/** The cart's price with the chosen deliveries. */
export const pricedWith = (quote: Quote, parcels: readonly CartParcel[]) =>
  priceQuote(quote, (shopId) => parcels.find(({ shop }) => shop.shopId === shopId)?.chosen ?? null)
