// What an order costs its shop: commission on delivered goods, tax on money that the market collected. It is always
// worked out from what the order is worth now and what was charged before, so a refund takes back its share, a repeat
// changes nothing, and everything refunded leaves nothing charged.
import { ruleOn } from '#app/domain/rule/rule.ts'
import { allocate, shareOf } from '#app/lib/money.ts'
import { localDate } from '#app/lib/time.ts'
import { commissionRate, type CommissionRule, type TrialDays } from './commission.ts'
import { withholdingRates, type WithholdingRule } from './withholding.ts'

export const chargeKinds = ['commission', 'vat', 'pit'] as const
export type ChargeKind = (typeof chargeKinds)[number]

/** A part of an order. Money in đồng, VAT included, as the shopper paid it. */
export type OrderPart = {
  /** null = delivery */
  orderLineId: string | null
  /** of the product; null for delivery */
  category: string | null
  /** after discount */
  paid: bigint
  refunded: bigint
}

export type ChargeableOrder = {
  shopId: string
  orderId: string
  legalForm: string
  placedAt: Date
  /** null = not yet, or the sale ended (cancelled, returned) */
  paidAt: Date | null
  deliveredAt: Date | null
  /** the money came through the market's own terminal */
  isCollectedByMarket: boolean
  parts: readonly OrderPart[]
  /** đồng of what it is still worth that gift cards paid: nobody but the shop ever held that money */
  byCards: bigint
  /** refunded without naming a line: comes off delivery first, then off the lines in order */
  refundedLoose: bigint
}

/** Sum of what was charged before for one part and kind, and the rate it was charged at. */
export type Charged = {
  orderLineId: string | null
  kind: ChargeKind
  base: bigint
  amount: bigint
  rateBps: number
  rule: string
}

export type ChargeRules = {
  commission: readonly CommissionRule[]
  withholding: readonly WithholdingRule[]
  trials: readonly TrialDays[]
}

type Wanted = Omit<Charged, 'base' | 'amount'>

/** What is to be charged now, as changes to what was charged before. Empty when nothing changed. */
export function chargesDue(
  order: ChargeableOrder,
  before: readonly Charged[],
  rules: ChargeRules,
): Charged[] {
  return collectedNow(order).flatMap((part) =>
    [...chargeKinds].flatMap((kind) => {
      const earlier = before.find(
        (one) => one.kind === kind && one.orderLineId === part.orderLineId,
      )
      const isDue = kind === 'commission' ? isDelivered(order) : isWithheld(order)
      if (!isDue && !earlier) return []
      // The rate of the day of the sale stays: a later rule never reaches back.
      const rate = earlier ?? rateOf(kind, { order, part, rules })
      if (!rate) return []
      const base = isDue ? (kind === 'commission' ? part.worth : part.collected) : 0n
      const change = {
        orderLineId: part.orderLineId,
        kind,
        rateBps: rate.rateBps,
        rule: rate.rule,
        base: base - (earlier?.base ?? 0n),
        amount: shareOf(base, BigInt(rate.rateBps)) - (earlier?.amount ?? 0n),
      }
      return change.base === 0n && change.amount === 0n ? [] : [change]
    }),
  )
}

const isDelivered = (order: ChargeableOrder) => order.deliveredAt !== null && order.paidAt !== null
const isWithheld = (order: ChargeableOrder) => order.paidAt !== null && order.isCollectedByMarket

type Asked = { order: ChargeableOrder; part: OrderPart; rules: ChargeRules }

function rateOf(kind: ChargeKind, { order, part, rules }: Asked): Wanted | null {
  const { orderLineId, category } = part
  if (kind === 'commission') {
    // Delivery is not the market's doing.
    if (category === null) return null
    const sold = { shopId: order.shopId, category, day: localDate(order.placedAt) }
    return { orderLineId, kind, ...commissionRate(sold, rules.commission, rules.trials) }
  }
  if (!order.paidAt) return null
  const rule = ruleOn(rules.withholding, localDate(order.paidAt))
  const rates = withholdingRates(rule, order, category)
  if (!rates) return null
  return {
    orderLineId,
    kind,
    rateBps: kind === 'vat' ? rates.vatBps : rates.pitBps,
    rule: rates.rule,
  }
}

type Collected = OrderPart & { worth: bigint; collected: bigint }

/** What each part is still worth, and what of that came as money: cards paid the same share of every part. */
export function collectedNow(order: ChargeableOrder): Collected[] {
  const parts = worthNow(order)
  const worths = parts.map(({ worth }) => worth)
  const byCards = order.byCards > 0n ? allocate(order.byCards, worths) : []
  return parts.map((part, index) => ({ ...part, collected: part.worth - (byCards[index] ?? 0n) }))
}

/** What each part is still worth after refunds, never below zero; delivery first. */
export function worthNow(
  order: Pick<ChargeableOrder, 'parts' | 'refundedLoose'>,
): (OrderPart & { worth: bigint })[] {
  let loose = order.refundedLoose
  const inTurn = order.parts.toSorted(
    (a, b) => Number(a.category !== null) - Number(b.category !== null),
  )
  return inTurn.map((part) => {
    const left = part.paid > part.refunded ? part.paid - part.refunded : 0n
    const off = loose < left ? loose : left
    loose -= off
    return { ...part, worth: left - off }
  })
}
