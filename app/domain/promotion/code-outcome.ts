// Why a typed code takes something off, or does not: a shopper is always told.
import { countingLines, missingTo } from './benefit.ts'
import type { Basket, PricedPart } from './apply-promotions.ts'
import type { Promotion, Standing } from './promotion.ts'

export type CodeOutcome = { code: string } & (
  | { result: 'applied'; title: string; amount: bigint }
  /** it is about the delivery, which is not chosen yet */
  | { result: 'at-delivery'; title: string }
  | { result: 'unknown' }
  | { result: Exclude<Standing, 'open'> }
  /** none of its products are in the cart */
  | { result: 'no-goods' }
  | { result: 'too-little'; missing: bigint }
  /** a bundle wants more pieces */
  | { result: 'too-few' }
  /** there is no fee to take it off */
  | { result: 'no-fee' }
  /** another promotion takes more off */
  | { result: 'beaten'; by: string }
)

export function readCodes(basket: Basket, parts: readonly PricedPart[]): CodeOutcome[] {
  return [...new Set(basket.codes)].map((code) => {
    const named = basket.promotions.filter((promotion) => promotion.code === code)
    return { code, ...resultOf(named, basket, parts) }
  })
}

type Result = CodeOutcome extends infer One
  ? One extends { code: string }
    ? Omit<One, 'code'>
    : never
  : never

// A code may name promotions of several shops of one cart: the happiest result is told.
function resultOf(
  named: readonly Promotion[],
  basket: Basket,
  parts: readonly PricedPart[],
): Result {
  const uses = parts.flatMap((part) => part.uses)
  const mine = uses.filter(({ promotion }) => named.some(({ id }) => id === promotion.id))
  const [first] = mine
  if (first) {
    const amount = mine.reduce((sum, use) => sum + use.goods + use.delivery, 0n)
    return { result: 'applied', title: first.promotion.title, amount }
  }
  const open = named.find(({ standing }) => standing === 'open')
  if (open) return whyNot(open, basket, parts)
  const [closed] = named
  return closed && closed.standing !== 'open' ? { result: closed.standing } : { result: 'unknown' }
}

function whyNot(promotion: Promotion, basket: Basket, parts: readonly PricedPart[]): Result {
  const own = basket.parts.filter(
    ({ shopId }) => promotion.shopId === null || promotion.shopId === shopId,
  )
  const counting = countingLines(
    promotion,
    own.flatMap(({ lines }) => lines),
  )
  if (counting.length === 0) return { result: 'no-goods' }
  const missing = missingTo(promotion, counting)
  if (missing > 0n) return { result: 'too-little', missing }
  const isDelivery = promotion.benefit.kind === 'delivery'
  if (isDelivery && own.some(({ deliveryFee }) => deliveryFee === null)) {
    return { result: 'at-delivery', title: promotion.title }
  }
  const rival = parts
    .flatMap((part) => part.uses)
    .find((use) =>
      isDelivery ? use.delivery > 0n : use.goods > 0n && use.promotion.shopId === promotion.shopId,
    )
  if (rival) return { result: 'beaten', by: rival.promotion.title }
  if (isDelivery) return { result: 'no-fee' }
  return { result: promotion.benefit.kind === 'bundle' ? 'too-few' : 'no-goods' }
}
