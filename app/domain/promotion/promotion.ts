// What a promotion is. One table of words for shops and for the market; the calculation is apply-promotions.ts.
//
// The stacking rule, in one place. An order gets at most
//   one goods promotion of its shop, then one goods promotion of the market on what is left to pay,
//   and one delivery promotion for each parcel.
// Of several that fit, the one that takes most off is taken: a typed code wins only over its equals.
// Thresholds look at prices before any discount, so a promotion never costs the shopper another one.

export const benefitKinds = ['percent', 'amount', 'delivery', 'bundle'] as const
export type BenefitKind = (typeof benefitKinds)[number]
/** The market gives no bundles: the shops of one cart would share a gift. */
export const marketKinds = ['percent', 'amount', 'delivery'] as const

export type Benefit =
  /** basis points of the goods that count, `most` đồng at the most */
  | { kind: 'percent'; bps: bigint; most: bigint | null }
  /** đồng off the goods that count */
  | { kind: 'amount'; amount: bigint }
  /** the delivery fee of each parcel, `most` đồng of it at the most */
  | { kind: 'delivery'; most: bigint | null }
  /**
   * for every `buy` pieces `get` more at `bps` less, the cheapest ones. What is given is of the same goods, or of
   * `giftProductIds` where they are named.
   */
  | { kind: 'bundle'; buy: number; get: number; bps: bigint; giftProductIds: readonly string[] }

export type Standing = 'open' | 'not-yet' | 'over' | 'paused' | 'used-up' | 'customer-used-up'

export type Promotion = {
  id: string
  /** null: of the market, for the goods of every shop; the market bears it */
  shopId: string | null
  /** what shoppers read: "Giảm 10% mừng mùa gặt" */
  title: string
  /** null: it applies by itself */
  code: string | null
  benefit: Benefit
  /** which products count; none named means all */
  productIds: readonly string[]
  /** what the goods that count must come to, đồng; 0 for no threshold */
  minSubtotal: bigint
  standing: Standing
  /** grows with every change: a shopper agrees to what they saw */
  revision: number
}

export const maxCodes = 5
export const codeShape = /^[A-Z0-9]{3,20}$/

/** "tet 2027" and "TET2027" are the same code. */
export const normalCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '')

export type PromotionRefusal =
  | 'promotion.not-found'
  | 'promotion.code-taken'
  | 'promotion.too-many-codes'
  | 'promotion.no-such-code'
  | 'promotion.too-generous'
  | 'promotion.no-such-product'
  | 'promotion.used-up'
  | 'promotion.customer-used-up'
