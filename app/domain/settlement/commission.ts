// What the market asks of a sale: the rate is chosen by shop, category and day. Rules are rows; no rule, no commission.
import { holdsOn, type Dated } from '#app/domain/rule/rule.ts'
import type { LocalDate } from '#app/lib/time.ts'

export type CommissionRule = Dated & {
  id: string
  /** null = every shop */
  forShopId: string | null
  /** null = every category */
  category: string | null
  rateBps: number
}

/** A trial: [startsOn, endsOn), as the programme counts. */
export type TrialDays = { startsOn: LocalDate; endsOn: LocalDate }

export type SoldThing = { shopId: string; category: string; day: LocalDate }

export type CommissionRate = { rateBps: number; rule: string }

export const trialRule = 'trial'
export const noRule = 'none'

/**
 * The most specific rule that holds on the day of the order wins: shop and category, then shop, then category, then
 * everybody; of two alike the later. A shop on trial pays nothing.
 */
export function commissionRate(
  sold: SoldThing,
  rules: readonly CommissionRule[],
  trials: readonly TrialDays[],
): CommissionRate {
  const isOnTrial = trials.some(({ startsOn, endsOn }) => startsOn <= sold.day && sold.day < endsOn)
  if (isOnTrial) return { rateBps: 0, rule: trialRule }
  const [best] = rules
    .filter((rule) => holdsOn(rule, sold.day) && reaches(rule, sold))
    .toSorted(
      (a, b) =>
        specificity(b) - specificity(a) ||
        b.validFrom.localeCompare(a.validFrom) ||
        b.id.localeCompare(a.id),
    )
  return best ? { rateBps: best.rateBps, rule: best.id } : { rateBps: 0, rule: noRule }
}

const reaches = (rule: CommissionRule, { shopId, category }: SoldThing): boolean =>
  (rule.forShopId === null || rule.forShopId === shopId) &&
  (rule.category === null || rule.category === category)

const specificity = ({ forShopId, category }: CommissionRule): number =>
  (forShopId === null ? 0 : 2) + (category === null ? 0 : 1)
