// What an order will cost: one pure function over the current prices and the chosen deliveries. The same
// function makes the page that the shopper sees and the rows that are written.
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
export type Quote = { cartId: string; shops: QuoteShop[] }

export type ShopTotals = { subtotal: bigint; discount: bigint; deliveryFee: bigint; total: bigint }

/** Never negative: a discount ends at the goods. */
export function priceShop(
  lines: readonly { unitPrice: bigint; quantity: number }[],
  offer: Pick<DeliveryOffer, 'fee' | 'freeFromTotal'>,
  discountAsked = 0n,
): ShopTotals {
  const subtotal = lines.reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n)
  const discount = discountAsked < 0n ? 0n : discountAsked > subtotal ? subtotal : discountAsked
  const fee = deliveryFee(offer, subtotal - discount)
  return { subtotal, discount, deliveryFee: fee, total: subtotal - discount + fee }
}

export type Change =
  | { kind: 'price'; title: string; before: bigint; now: bigint }
  | { kind: 'gone'; title: string }
  | { kind: 'added'; title: string }
  | { kind: 'quantity'; title: string; before: number; now: number }

/** What the shopper had on screen when they pressed the button: `variant:quantity:price`, comma between. */
export const seenOf = (quote: Quote): string =>
  quote.shops
    .flatMap((shop) => shop.lines)
    .map((line) => `${line.variantId}:${line.quantity}:${line.unitPrice}`)
    .toSorted()
    .join(',')

/** What became different since; a shopper agrees to prices they saw, not to others. */
export function changesSince(seen: string, quote: Quote): Change[] {
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
  return changes
}

export type CheckoutRefusal =
  | 'checkout.cart-gone'
  | 'checkout.cart-empty'
  | 'checkout.changed'
  | 'checkout.delivery-not-there'
  | 'checkout.delivery-fee'
  | 'checkout.too-much-online'
  | 'checkout.busy'

/** VNPay's amount field holds no more, đồng. */
export const mostOnline = 9_999_999_999n

/** Money to pay nothing is asked of no gateway. */
export const effectiveMethod = (asked: PaymentMethod, total: bigint): PaymentMethod =>
  total === 0n ? 'cod' : asked
