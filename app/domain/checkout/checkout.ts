// What an order will cost: one pure function over the current prices and the chosen deliveries. The same
// function makes the page that the shopper sees and the rows that are written.
import {
  applyPromotions,
  type PricedBasket,
  type PricedPart,
} from '#app/domain/promotion/apply-promotions.ts'
import { lineTotal, sumOf } from '#app/domain/promotion/benefit.ts'
import type { Promotion } from '#app/domain/promotion/promotion.ts'
import {
  deliveryFee,
  type DeliveryMethod,
  type DeliveryOffer,
} from '#app/domain/shipping/delivery.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'

export type QuoteLine = {
  lineId: string
  productId: string
  productHandle: string
  variantId: string
  title: string
  variantTitle: string
  sku: string | null
  unit: string
  weightGrams: number | null
  unitPrice: bigint
  quantity: number
  available: number
  vatClass: string
}

export type QuoteShop = {
  shopId: string
  shopSlug: string
  shopName: string
  provinceCode: string
  communeCode: string
  lines: QuoteLine[]
  methods: DeliveryMethod[]
}

/** A cart with its current prices, by shop. */
export type Quote = {
  cartId: string
  shops: QuoteShop[]
  /** as the shopper typed them, normalised */
  codes: string[]
  /** those that apply by themselves, and those of the typed codes */
  promotions: Promotion[]
}

export type ChosenOffer = Pick<DeliveryOffer, 'fee' | 'freeFromTotal'>

/**
 * What each shop's part costs. Free delivery from a total looks at prices before discounts: a promotion never costs
 * the shopper their free delivery. `offerOf` says which delivery is chosen, null for none yet.
 */
export function priceQuote(
  {
    shops,
    codes,
    promotions,
  }: Pick<Quote, 'codes' | 'promotions'> & { shops: readonly PricedShop[] },
  offerOf: (shopId: string) => ChosenOffer | null,
): PricedBasket {
  const parts = shops.map(({ shopId, lines }) => {
    const offer = offerOf(shopId)
    return { shopId, lines, deliveryFee: offer && deliveryFee(offer, sumOf(lines, lineTotal)) }
  })
  return applyPromotions({ parts, codes, promotions })
}

type PricedShop = Pick<QuoteShop, 'shopId' | 'lines'>

/** What the whole checkout comes to. */
export const sumOfParts = (
  parts: readonly PricedPart[],
  column: 'subtotal' | 'deliveryFee' | 'discount' | 'total',
): bigint => sumOf(parts, (part) => part[column])

export type Change =
  | { kind: 'price'; title: string; before: bigint; now: bigint }
  | { kind: 'gone'; title: string }
  | { kind: 'added'; title: string }
  | { kind: 'quantity'; title: string; before: number; now: number }
  /** a promotion ended, ran out or was changed */
  | { kind: 'offer' }

type Seeable = Pick<Quote, 'shops' | 'promotions'>

/**
 * What the shopper had on screen when they pressed the button: `variant:quantity:price` of each line and
 * `~promotion:revision` of each promotion, comma between.
 */
export const seenOf = (quote: Seeable): string =>
  [
    ...quote.shops
      .flatMap((shop) => shop.lines)
      .map((line) => `${line.variantId}:${line.quantity}:${line.unitPrice}`),
    ...openOffers(quote),
  ]
    .toSorted()
    .join(',')

const openOffers = ({ promotions }: Seeable): string[] =>
  promotions
    .filter(({ standing }) => standing === 'open')
    .map(({ id, revision }) => `~${id}:${revision}`)

/** What became different since; a shopper agrees to prices they saw, not to others. */
export function changesSince(seen: string, quote: Seeable): Change[] {
  const before = new Map(
    seen
      .split(',')
      .map((part) => part.split(':'))
      .flatMap(([id, quantity, price]) =>
        id && quantity && price && /^\d{1,18}$/.test(price)
          ? [[id, { quantity: Number(quantity), price: BigInt(price) }] as const]
          : [],
      ),
  )
  const changes: Change[] = []
  for (const line of quote.shops.flatMap((shop) => shop.lines)) {
    const then = before.get(line.variantId)
    before.delete(line.variantId)
    const { title } = line
    if (!then) changes.push({ kind: 'added', title })
    else if (then.price !== line.unitPrice) {
      changes.push({ kind: 'price', title, before: then.price, now: line.unitPrice })
    } else if (then.quantity !== line.quantity) {
      changes.push({ kind: 'quantity', title, before: then.quantity, now: line.quantity })
    }
  }
  for (const _ of before) changes.push({ kind: 'gone', title: '' })
  const offers = openOffers(quote)
  // A new promotion only lowers the price: that needs nobody's consent.
  const isOfferGone = seen.split(',').some((part) => part.startsWith('~') && !offers.includes(part))
  return isOfferGone ? [...changes, { kind: 'offer' }] : changes
}

export type CheckoutRefusal =
  | 'checkout.cart-gone'
  | 'checkout.cart-empty'
  | 'checkout.changed'
  | 'checkout.delivery-not-there'
  | 'checkout.delivery-fee'
  | 'checkout.too-much-online'
  | 'checkout.busy'

/** Money to pay nothing is asked of no gateway. */
export const effectiveMethod = (asked: PaymentMethod, total: bigint): PaymentMethod =>
  total === 0n ? 'cod' : asked
