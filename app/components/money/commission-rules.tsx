// The rules as a list, each with the way to end it.
import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { categories } from '#app/domain/catalog/product.ts'
import type { CommissionRuleView } from '#app/domain/settlement/commission-rules.server.ts'
import { taxText } from '#app/i18n/tax.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'

type Props = { rules: readonly CommissionRuleView[]; today: string }

export function CommissionRules({ rules, today }: Props) {
  const t = useText(taxText)
  const locale = useLocale()
  const category = (of: CommissionRuleView) => categories.find((one) => one === of.category)
  if (rules.length === 0) return <p className="soft">{t.noRules}</p>
  return (
    <ul className="list">
      {rules.map((rule) => {
        const known = category(rule)
        return (
          <li key={rule.id} className="list-item">
            <span className="grow">
              <strong>{rule.shopName ?? t.everyShop}</strong>
              <br />
              {known ? t.categories[known] : t.everyCategory}
              <br />
              <span className="small soft">
                {t.from} <DateText day={rule.validFrom} />
                {rule.validTo && (
                  <>
                    {' · '}
                    {t.to} <DateText day={rule.validTo} />
                  </>
                )}
                {rule.note && ` · ${rule.note}`}
              </span>
            </span>
            <strong className="number">{formatAmount(rule.rateBps / 100, locale)}%</strong>
            {rule.validTo === null && <EndRule id={rule.id} today={today} />}
          </li>
        )
      })}
    </ul>
  )
}

function EndRule({ id, today }: { id: string; today: string }) {
  const t = useText(taxText)
  const sent = useFormState('end')
  const form = sent.values.id === id ? sent : untouched
  return (
    <details open={form.isSent} className="grow">
      <summary>{t.end}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="id" value={id} />
        <TextInput form={form} name="day" label={t.to} type="date" min={today} />
        <Button>{t.end}</Button>
      </Form>
    </details>
  )
}
