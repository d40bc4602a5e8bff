// How often and how much: all of it optional, folded away until it is wanted.
import type { FormView } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { periods, type Limits } from '#app/domain/promotion/standing.ts'
import { promotionFormText } from '#app/i18n/promotion-form.ts'
import { useText } from '#app/i18n/use-text.ts'

import { DongInput } from './figure-inputs.tsx'

export function LimitFields({ form, values }: { form: FormView; values: Limits | null }) {
  const t = useText(promotionFormText)
  const count = (name: 'usesLimit' | 'customerLimit' | 'periodLimit', hint?: string) => (
    <TextInput
      form={form}
      name={name}
      label={t[name]}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={1}
      defaultValue={values?.[name] ?? ''}
      isOptional
    />
  )
  // What is set, or wrong, is seen.
  const isOpen = names.some((name) => Boolean(values?.[name]) || name in form.errors)
  return (
    <details className="card" open={isOpen}>
      <summary>{t.limits}</summary>
      <div className="columns">
        {count('usesLimit')}
        {count('customerLimit', t.customerLimitHint)}
        {count('periodLimit')}
        <Select
          form={form}
          name="period"
          label={t.period}
          options={periods.map((value) => ({ value, label: t.periods[value] }))}
          defaultValue={values?.period ?? ''}
          isOptional
        />
        <DongInput form={form} name="budget" label={t.budget} amount={values?.budget}>
          {t.budgetHint}
        </DongInput>
      </div>
    </details>
  )
}

const names = ['usesLimit', 'customerLimit', 'periodLimit', 'period', 'budget'] as const
