// A new season, from what will be picked to what happens when it is too little.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { shareRules } from '#app/domain/preorder/preorder.ts'
import type { GoodsChoice } from '#app/domain/preorder/preorder-views.server.ts'
import { preorderText } from '#app/i18n/preorder.ts'
import { seasonText } from '#app/i18n/season.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { LocalDate } from '#app/lib/time.ts'

type Props = { goods: readonly GoodsChoice[]; today: LocalDate }

export function SeasonForm({ goods, today }: Props) {
  const t = useText(preorderText)
  const words = useText(seasonText)
  const form = useFormState()
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} isListed />
      <TextInput form={form} name="title" label={t.name} hint={t.nameHint} maxLength={80} />
      <Select
        form={form}
        name="goodsVariantId"
        label={t.goods}
        hint={t.goodsHint}
        options={goods.map(({ variantId, name }) => ({ value: variantId, label: name }))}
      />
      <div className="columns">
        {(['bookUntil', 'harvestFrom', 'harvestTo'] as const).map((name) => (
          <TextInput
            key={name}
            form={form}
            name={name}
            label={name === 'bookUntil' ? t.bookUntilLabel : t[name]}
            type="date"
            min={today}
          />
        ))}
      </div>
      <Amounts form={form} />
      <RadioGroup
        form={form}
        name="rule"
        label={t.rule}
        defaultValue="first-come"
        choices={shareRules.map((value) => ({ value, label: words.rules[value] }))}
      />
      <Button look="primary">{t.open}</Button>
    </Form>
  )
}

function Amounts({ form }: { form: FormView }) {
  const t = useText(preorderText)
  const money = { inputMode: 'numeric', suffix: '₫' } as const
  return (
    <div className="columns">
      <TextInput form={form} name="gramsMin" label={t.gramsMin} hint={t.gramsHint} />
      <TextInput form={form} name="gramsMax" label={t.gramsMax} />
      <TextInput form={form} name="pricePerKg" label={t.pricePerKg} {...money} />
      <TextInput form={form} name="deposit" label={t.deposit} hint={t.depositHint} {...money} />
      <TextInput form={form} name="deliveryFee" label={t.deliveryFee} {...money} />
      <TextInput form={form} name="declaredKg" label={t.declaredKg} inputMode="numeric" />
      <TextInput
        form={form}
        name="haircut"
        label={t.haircut}
        hint={t.haircutHint}
        defaultValue="20"
        inputMode="numeric"
        suffix="%"
      />
    </div>
  )
}
