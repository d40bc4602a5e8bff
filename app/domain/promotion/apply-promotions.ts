// The promotions of a whole cart: one pure function, run by the cart, the checkout page in the browser, the Storefront
// API and the command that writes the orders. Which promotions may meet on one order is said in promotion.ts.
import {
  countingLines,
  deliveryOff,
  goodsOff,
  lineTotal,
  missingTo,
  sumOf,
  type BasketLine,
  type LineDiscounts,
  type OpenLine,
} from './benefit.ts'
import { readCodes, type CodeOutcome } from './code-outcome.ts'
import type { Promotion } from './promotion.ts'

/** What one shop sends: its lines and the fee that its delivery asks. */
export type BasketPart = {
  shopId: string
  lines: readonly BasketLine[]
  /** null: not chosen yet */
  deliveryFee: bigint | null
}

export type Basket = {
  parts: readonly BasketPart[]
  /** as the shopper typed them, normalised */
  codes: readonly string[]
  /** those that apply by themselves, and those of the typed codes */
  promotions: readonly Promotion[]
}

/** What one promotion took off one shop's part. */
export type PromotionUse = {
  promotion: Promotion
  goods: bigint
  delivery: bigint
  lines: LineDiscounts
}

export type PricedPart = {
  shopId: string
  subtotal: bigint
  deliveryFee: bigint
  /** everything that is off: total = subtotal + deliveryFee − discount */
  discount: bigint
  /** the part of discount that is off the delivery */
  deliveryDiscount: bigint
  /** the part of discount that the market bears */
  platformDiscount: bigint
  total: bigint
  /** sums to discount − deliveryDiscount */
  lineDiscounts: LineDiscounts
  uses: PromotionUse[]
}

/** A promotion that would apply by itself if the cart held a little more. */
export type NearMiss = { promotion: Promotion; shopId: string | null; missing: bigint }

export type PricedBasket = { parts: PricedPart[]; codes: CodeOutcome[]; near: NearMiss[] }

export function applyPromotions(basket: Basket): PricedBasket {
  const open = basket.promotions.filter(({ standing }) => standing === 'open')
  const used = new Map(basket.parts.map((part) => [part.shopId, [] as PromotionUse[]]))
  const leftOf = (part: BasketPart) => openLines(part, used.get(part.shopId) ?? [])

  for (const part of basket.parts) {
    const own = open.filter(({ shopId }) => shopId === part.shopId)
    note(used, part, best(own, leftOf(part)))
  }
  const ofMarket = best(ofTheMarket(open), basket.parts.flatMap(leftOf))
  for (const part of basket.parts) note(used, part, ofMarket)
  for (const part of basket.parts) {
    const use = bestDelivery(open, part, basket)
    if (use) used.get(part.shopId)?.push(use)
  }

  const parts = basket.parts.map((part) => priced(part, used.get(part.shopId) ?? []))
  return { parts, codes: readCodes(basket, parts), near: nearMisses(open, basket) }
}

const ofTheMarket = (promotions: readonly Promotion[]): Promotion[] =>
  promotions.filter(({ shopId }) => shopId === null)

function openLines(part: BasketPart, uses: readonly PromotionUse[]): OpenLine[] {
  return part.lines.map((line) => ({
    ...line,
    left: lineTotal(line) - sumOf(uses, (use) => use.lines.get(line.lineId) ?? 0n),
  }))
}

type Chosen = { promotion: Promotion; lines: LineDiscounts }

/** Most off first; then a typed code; then the older promotion. */
function best(promotions: readonly Promotion[], lines: readonly OpenLine[]): Chosen | null {
  const offers = promotions.map((promotion) => {
    const off = goodsOff(promotion, lines)
    return { promotion, lines: off, amount: sumOf(off.values(), (amount) => amount) }
  })
  return offers.filter(({ amount }) => amount > 0n).toSorted(mostFirst)[0] ?? null
}

type Offer = { promotion: Promotion; amount: bigint }

function mostFirst(a: Offer, b: Offer): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1
  const [typedA, typedB] = [a.promotion.code !== null, b.promotion.code !== null]
  if (typedA !== typedB) return typedA ? -1 : 1
  return a.promotion.id < b.promotion.id ? -1 : 1
}

function note(used: Map<string, PromotionUse[]>, part: BasketPart, chosen: Chosen | null): void {
  if (!chosen) return
  const ofPart = part.lines.flatMap(({ lineId }) => {
    const amount = chosen.lines.get(lineId)
    return amount ? [[lineId, amount] as const] : []
  })
  if (ofPart.length === 0) return
  const goods = sumOf(ofPart, ([, amount]) => amount)
  const { promotion } = chosen
  used.get(part.shopId)?.push({ promotion, goods, delivery: 0n, lines: new Map(ofPart) })
}

function bestDelivery(
  open: readonly Promotion[],
  part: BasketPart,
  { parts }: Basket,
): PromotionUse | null {
  const fee = part.deliveryFee ?? 0n
  const everything = parts.flatMap(({ lines }) => lines)
  const offers = open
    .filter(({ shopId }) => shopId === null || shopId === part.shopId)
    .filter((promotion) => {
      const lines = promotion.shopId === null ? everything : part.lines
      const counting = countingLines(promotion, lines)
      return counting.length > 0 && missingTo(promotion, counting) === 0n
    })
    .map((promotion) => ({ promotion, amount: deliveryOff(promotion, fee) }))
    .filter(({ amount }) => amount > 0n)
  const [offer] = offers.toSorted(mostFirst)
  return (
    (offer && {
      promotion: offer.promotion,
      goods: 0n,
      delivery: offer.amount,
      lines: new Map(),
    }) ??
    null
  )
}

function priced(part: BasketPart, uses: PromotionUse[]): PricedPart {
  const subtotal = sumOf(part.lines, lineTotal)
  const deliveryFee = part.deliveryFee ?? 0n
  const lineDiscounts = new Map<string, bigint>()
  for (const [lineId, amount] of uses.flatMap((use) => [...use.lines])) {
    lineDiscounts.set(lineId, (lineDiscounts.get(lineId) ?? 0n) + amount)
  }
  const deliveryDiscount = sumOf(uses, (use) => use.delivery)
  const discount = sumOf(uses, (use) => use.goods) + deliveryDiscount
  const borne = uses.filter(({ promotion }) => promotion.shopId === null)
  return {
    shopId: part.shopId,
    subtotal,
    deliveryFee,
    discount,
    deliveryDiscount,
    platformDiscount: sumOf(borne, (use) => use.goods + use.delivery),
    total: subtotal + deliveryFee - discount,
    lineDiscounts,
    uses,
  }
}

function nearMisses(open: readonly Promotion[], { parts }: Basket): NearMiss[] {
  return open
    .filter(({ code }) => code === null)
    .flatMap((promotion) => {
      const { shopId } = promotion
      const lines = parts
        .filter((part) => shopId === null || part.shopId === shopId)
        .flatMap((part) => part.lines)
      const counting = countingLines(promotion, lines)
      const missing = missingTo(promotion, counting)
      return missing > 0n && counting.length > 0 ? [{ promotion, shopId, missing }] : []
    })
}
