// A cart remembers wishes, not prices: what is shown is always the current price and what can be had now.
// A market cart goes over shops; a cart made on a shop's host holds that shop only and is seen nowhere else.
import type { PaidBasket } from '#app/domain/checkout/checkout.ts'
import type { ProvenCard } from '#app/domain/gift-card/gift-card.ts'
import type { Money } from '#app/lib/money.ts'

export type CartLineView = {
  id: string
  shopId: string
  shopSlug: string
  shopName: string
  productId: string
  productHandle: string
  productTitle: string
  variantId: string
  variantTitle: string
  selectedOptions: { name: string; value: string }[]
  sku: string | null
  unit: string
  unitPrice: Money
  compareAtPrice: Money | null
  /** the price when the shopper last looked, where it was another one */
  priceBefore: Money | null
  quantity: number
  /** pieces that could be ordered now; less than `quantity` when others were faster */
  available: number
  total: Money
  image: { url: string; alt: string; width: number; height: number } | null
}

export const cartWarningCodes = [
  'MERCHANDISE_NOT_ENOUGH_STOCK',
  'MERCHANDISE_OUT_OF_STOCK',
] as const
export type CartWarning = {
  code: (typeof cartWarningCodes)[number]
  lineId?: string
  /** Vietnamese; screens word it themselves from the code and the line */
  message: string
}

export type CartView = {
  id: string
  originShopId: string | null
  totalQuantity: number
  lines: CartLineView[]
  subtotal: Money
  /** were put in and are not sold any more */
  gone: { id: string; title: string }[]
  /** without delivery, which is chosen at checkout */
  priced: PaidBasket
  /** gift cards whose codes were proven, in whatever state */
  cards: ProvenCard[]
  warnings: CartWarning[]
}

export type CartRefusal =
  | 'cart.not-found'
  | 'cart.no-such-product'
  | 'cart.other-shop'
  | 'cart.full'
  | 'cart.note-too-long'
  | 'cart.too-many-addresses'
  | 'cart.no-such-address'
  | 'cart.two-addresses-selected'
  | 'cart.no-such-parcel'
  | 'cart.no-such-way'
  | 'cart.too-many-metafields'

export const maxLines = 250
export const maxPieces = 999

/** Whose cart and seen from where; a cart of another origin is no cart. */
export type CartKey = { cartId: string; originShopId: string | null }

/** What a line may hold: what was asked for, not more than is there nor than a line may. */
export function clampQuantity(asked: number, available: number): number {
  return Math.max(0, Math.min(Math.trunc(asked), available, maxPieces))
}

/** Why a line holds less than was asked for; null when it does not. */
export function clampWarning(asked: number, available: number): CartWarning | null {
  if (asked <= available) return null
  return available <= 0
    ? { code: 'MERCHANDISE_OUT_OF_STOCK', message: 'Sản phẩm đã hết hàng' }
    : { code: 'MERCHANDISE_NOT_ENOUGH_STOCK', message: `Chỉ còn ${available} sản phẩm` }
}
