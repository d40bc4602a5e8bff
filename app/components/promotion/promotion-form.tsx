// The form of one promotion, of the kind that was chosen. A shop's has products; the market's is for all goods.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { legalGrounds } from '#app/domain/promotion/discount-limit.ts'
import type { Benefit, BenefitKind } from '#app/domain/promotion/promotion.ts'
import type { PromotionForm as Values } from '#app/domain/promotion/promotion.forms.ts'
import { promotionFormText } from '#app/i18n/promotion-form.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { LocalDate } from '#app/lib/time.ts'

import { DongInput, PercentInput } from './figure-inputs.tsx'
import { LimitFields } from './limit-fields.tsx'
import { ProductFields, type ProductChoice } from './product-fields.tsx'

type Props = {
  kind: BenefitKind
  /** null: a new one */
  values: Values | null
  today: LocalDate
  /** null: the market's */
  products: readonly ProductChoice[] | null
}

export function PromotionForm({ kind, values, today, products }: Props) {
  const t = useText(promotionFormText)
  const form = useFormState('save')
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} isListed />
      <input type="hidden" name="kind" value={kind} />
      <Card title={t.what}>
        <div className="stack">
          <TextInput
            form={form}
            name="title"
            label={t.name}
            hint={t.nameHint}
            defaultValue={values?.title}
            maxLength={80}
          />
          <TextInput
            form={form}
            name="code"
            label={t.code}
            hint={t.codeHint}
            defaultValue={values?.code ?? ''}
            maxLength={24}
            autoComplete="off"
            autoCapitalize="characters"
            isOptional
          />
          <BenefitFields kind={kind} form={form} benefit={values?.benefit ?? null} />
          <DongInput
            form={form}
            name="minSubtotal"
            label={t.minSubtotal}
            amount={values?.minSubtotal}
          >
            {t.minSubtotalHint}
          </DongInput>
        </div>
      </Card>
      {products && <ProductFields kind={kind} form={form} values={values} products={products} />}
      <Card title={t.when}>
        <div className="columns">
          <TextInput
            form={form}
            name="startsOn"
            type="date"
            label={t.startsOn}
            defaultValue={values?.startsOn ?? today}
          />
          <TextInput
            form={form}
            name="endsOn"
            type="date"
            label={t.endsOn}
            hint={t.endsOnHint}
            defaultValue={values?.endsOn ?? ''}
            isOptional
          />
        </div>
      </Card>
      <LimitFields form={form} values={values} />
      {kind !== 'delivery' && (
        <Select
          form={form}
          name="legalGround"
          label={t.legalGround}
          hint={t.legalGroundHint}
          placeholder={t.noGround}
          options={legalGrounds.map((value) => ({ value, label: t.grounds[value] }))}
          defaultValue={values?.legalGround ?? ''}
          isOptional
        />
      )}
      <p className="small soft">{t.stacking}</p>
      <Button look="primary" name="intent" value="save">
        {t.save}
      </Button>
    </Form>
  )
}

type BenefitProps = { kind: BenefitKind; form: FormView; benefit: Benefit | null }

function BenefitFields({ kind, ...props }: BenefitProps) {
  const t = useText(promotionFormText)
  const { form, benefit } = props
  if (kind === 'bundle') return <BundleFields {...props} />
  if (kind === 'amount') {
    const amount = benefit?.kind === 'amount' ? benefit.amount : null
    return <DongInput form={form} name="amount" label={t.amount} amount={amount} isNeeded />
  }
  const most = benefit && 'most' in benefit ? benefit.most : null
  return (
    <div className="columns">
      {kind === 'percent' && (
        <PercentInput form={form} name="percent" label={t.percent} bps={bpsOf(benefit)} />
      )}
      <DongInput form={form} name="most" label={t.most} amount={most} />
    </div>
  )
}

function BundleFields({ form, benefit }: Omit<BenefitProps, 'kind'>) {
  const t = useText(promotionFormText)
  const { buy, get } = benefit?.kind === 'bundle' ? benefit : { buy: 2, get: 1 }
  const pieces = { form, type: 'number', inputMode: 'numeric', min: 1, max: 100 } as const
  const bps = bpsOf(benefit) ?? 10_000n
  return (
    <div className="columns">
      <TextInput {...pieces} name="buyPieces" label={t.buy} defaultValue={buy} />
      <TextInput {...pieces} name="getPieces" label={t.get} defaultValue={get} />
      <PercentInput form={form} name="givePercent" label={t.givePercent} bps={bps}>
        {t.givePercentHint}
      </PercentInput>
    </div>
  )
}

const bpsOf = (benefit: Benefit | null): bigint | null =>
  benefit && 'bps' in benefit ? benefit.bps : null
