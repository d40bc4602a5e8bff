// Which products a shop's promotion is for.
import { Card } from '#app/components/ui/card.tsx'
import { CheckboxGroup } from '#app/components/ui/choice-fields.tsx'
import { typedList, type FormView } from '#app/components/ui/form-state.ts'
import type { BenefitKind } from '#app/domain/promotion/promotion.ts'
import type { PromotionForm } from '#app/domain/promotion/promotion.forms.ts'
import { promotionFormText } from '#app/i18n/promotion-form.ts'
import { useText } from '#app/i18n/use-text.ts'

export type ProductChoice = { id: string; title: string }

type Props = {
  kind: BenefitKind
  values: PromotionForm | null
  form: FormView
  products: readonly ProductChoice[]
}

export function ProductFields({ kind, form, values, products }: Props) {
  const t = useText(promotionFormText)
  const gifts = values?.benefit.kind === 'bundle' ? values.benefit.giftProductIds : []
  const isBundle = kind === 'bundle'
  return (
    <Card title={isBundle ? t.bundleGoods : t.goods}>
      <div className="stack">
        <ProductPicker
          form={form}
          name="productIds"
          label={isBundle ? t.bundleGoods : t.goods}
          hint={t.goodsHint}
          products={products}
          chosen={values?.productIds ?? []}
        />
        {isBundle && (
          <ProductPicker
            form={form}
            name="giftProductIds"
            label={t.gifts}
            hint={t.giftsHint}
            products={products}
            chosen={gifts}
          />
        )}
      </div>
    </Card>
  )
}

type PickerProps = {
  form: FormView
  name: string
  label: string
  hint: string
  products: readonly ProductChoice[]
  chosen: readonly string[]
}

/** Folded away until it is wanted: most promotions are for everything. */
function ProductPicker({ products, chosen, ...field }: PickerProps) {
  const t = useText(promotionFormText)
  const count = typedList(field.form, field.name)?.length ?? chosen.length
  const hasError = Boolean(field.form.errors[field.name])
  return (
    <details open={count > 0 || hasError}>
      <summary>{count > 0 ? t.manyProducts(count) : `${field.label}: ${field.hint}`}</summary>
      <CheckboxGroup
        {...field}
        isOptional
        defaultValue={chosen}
        choices={products.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </details>
  )
}
