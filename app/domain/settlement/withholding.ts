// Tax that a platform withholds from the money it collects for household sellers. Rates are dated rows; companies and
// cooperatives file for themselves, and so does a household for money that came to it directly.
import type { Dated, RuleValues, WithheldRates } from '#app/domain/rule/rule.ts'

export const taxedKinds = ['goods', 'services', 'transport'] as const
export type TaxedKind = (typeof taxedKinds)[number]

export type WithholdingValue = RuleValues['tax.withholding']

export type WithholdingRule = Dated & { value: WithholdingValue; legalReference: string }

/** What is sold under a category; a delivery (no category) is transport. */
export const taxedKindOf = (category: string | null): TaxedKind =>
  category === null ? 'transport' : category === 'tourism' ? 'services' : 'goods'

/** Null: nothing is withheld from this seller. */
export function withholdingRates(
  rule: WithholdingRule | null,
  seller: { legalForm: string },
  category: string | null,
): (WithheldRates & { rule: string }) | null {
  if (!rule?.value.legalForms.includes(seller.legalForm)) return null
  return { ...rule.value[taxedKindOf(category)], rule: rule.legalReference }
}
