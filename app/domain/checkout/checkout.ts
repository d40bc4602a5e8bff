// What an order will cost: one pure function over the current prices and the chosen deliveries. The same
// function makes the page that the shopper sees and the rows that are written.
import { applyCards, type PaidPart } from '#app/domain/gift-card/apply-cards.ts'
import type { ProvenCard } from '#app/domain/gift-card/gift-card.ts'
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
  /** gift cards whose codes were proven, in whatever state, in the order in which they were typed */
  cards: ProvenCard[]
}

/** A priced cart with what its gift cards pay. */
export type PaidBasket = Omit<PricedBasket, 'parts'> & { parts: (PricedPart & PaidPart)[] }

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
    cards,
  }: Pick<Quote, 'codes' | 'promotions' | 'cards'> & { shops: readonly PricedShop[] },
  offerOf: (shopId: string) => ChosenOffer | null,
): PaidBasket {
  const parts = shops.map(({ shopId, lines }) => {
    const offer = offerOf(shopId)
    return { shopId, lines, deliveryFee: offer && deliveryFee(offer, sumOf(lines, lineTotal)) }
  })
  return payWithCards(applyPromotions({ parts, codes, promotions }), cards)
}

/** What is left to pay once the cards have paid. */
export const payWithCards = (basket: PricedBasket, cards: readonly ProvenCard[]): PaidBasket => ({
  ...basket,
  parts: applyCards(basket.parts, cards),
})

type PricedShop = Pick<QuoteShop, 'shopId' | 'lines'>

/** What the whole checkout comes to. */
export const sumOfParts = (
  parts: readonly (PricedPart & PaidPart)[],
  column: 'subtotal' | 'deliveryFee' | 'discount' | 'total' | 'cardTotal' | 'toPay',
): bigint => sumOf(parts, (part) => part[column])

export type Change =
  | { kind: 'price'; title: string; before: bigint; now: bigint }
  | { kind: 'gone'; title: string }
  | { kind: 'added'; title: string }
  | { kind: 'quantity'; title: string; before: number; now: number }
  /** a promotion ended, ran out or was changed */
  | { kind: 'offer' }
  /** a gift card has less on it than it had, or does not pay any more */
  | { kind: 'card' }

type Seeable = Pick<Quote, 'shops' | 'promotions' | 'cards'>

/**
 * What the shopper had on screen when they pressed the button: `variant:quantity:price` of each line,
 * `~promotion:revision` of each promotion and `$card:balance` of each gift card that pays, comma between.
 */
export const seenOf = (quote: Seeable): string =>
  [
    ...quote.shops
      .flatMap((shop) => shop.lines)
      .map((line) => `${line.variantId}:${line.quantity}:${line.unitPrice}`),
    ...openOffers(quote),
    ...quote.cards
      .filter(({ standing }) => standing === 'open')
      .map(({ id, balance }) => `$${id}:${balance}`),
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
  if (isOfferGone) changes.push({ kind: 'offer' })
  if (isCardGone(seen, quote)) changes.push({ kind: 'card' })
  return changes
}

// More on a card than there was only lowers what is left to pay.
const isCardGone = (seen: string, { cards }: Seeable): boolean =>
  seen.split(',').some((part) => {
    const [, id, balance] = /^\$([\w-]+):(\d{1,18})$/.exec(part) ?? []
    const now = cards.find((card) => card.id === id)
    return balance !== undefined && (now?.standing !== 'open' || now.balance < BigInt(balance))
  })

export type CheckoutRefusal =
  | 'checkout.cart-gone'
  | 'checkout.cart-empty'
  | 'checkout.changed'
  | 'checkout.delivery-not-there'
  | 'checkout.delivery-fee'
  | 'checkout.too-much-online'
  | 'checkout.busy'

/** What gift cards paid whole is their way; money to pay nothing is asked of no gateway. */
export function effectiveMethod(
  asked: PaymentMethod,
  { total, toPay }: { total: bigint; toPay: bigint },
): PaymentMethod {
  if (toPay > 0n) return asked
  return total > 0n ? 'gift-card' : 'cod'
}
