// Rules that the law may change. Each is a dated row with its legal reference; nothing here is a figure.
import type { LocalDate } from '#app/lib/time.ts'

/** How a product is treated for VAT; the rate on a day is the row of tax_rule for the class and that day. */
export const vatClasses = [
  'farm-produce-own',
  'farm-produce-resold',
  'farm-produce-trade',
  'farm-supply',
  'reduced',
  'standard',
  'standard-unreduced',
] as const
export type VatClass = (typeof vatClasses)[number]

/** Of what is collected for a seller, basis points. */
export type WithheldRates = { vatBps: number; pitBps: number }

export type RuleValues = {
  'programme.trial': { months: number }
  'household.tax-free-revenue': { dongPerYear: number }
  'tax.withholding': {
    /** legal forms of sellers from whom it is withheld */
    legalForms: string[]
    goods: WithheldRates
    services: WithheldRates
    transport: WithheldRates
  }
  /** below it a shop's money waits for the next payout */
  'payout.minimum': { dong: number }
  'invoice.archive': { years: number }
  'order.archive': { years: number; microYears: number }
  'personal-data.request-reply': { workingDays: number }
  'personal-data.breach-notice': { hours: number }
  'retention.sign-in-attempt': { days: number }
  'retention.ended-session': { days: number }
  'retention.ended-invitation': { days: number }
  /** the deepest discount on goods, basis points of their price */
  'promotion.discount-limit': { percentBps: number }
  'retention.order-look-up': { days: number }
  'retention.unpaid-order': { days: number }
  'retention.idle-cart': { days: number }
  'aftersale.return-window': { days: number }
  'aftersale.shop-answer': { days: number }
}
export type RuleKey = keyof RuleValues

export type Dated = { validFrom: LocalDate; validTo: LocalDate | null }

/** Both ends are included, as the law writes them: "đến hết ngày 31/12/2026". */
export const holdsOn = (rule: Dated, day: LocalDate): boolean =>
  rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)

/** The rule that holds on a day; of two that do, the later law. */
export function ruleOn<Rule extends Dated>(rules: readonly Rule[], day: LocalDate): Rule | null {
  const holding = rules.filter((rule) => holdsOn(rule, day))
  return holding.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}
