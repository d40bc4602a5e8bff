// Up to three options of a product, each a name and its values.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { productLimits } from '#app/domain/catalog/product.ts'
import type { SellerProduct } from '#app/domain/catalog/seller-product-views.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'

const places = Array.from({ length: productLimits.options }, (_, place) => place)

export function OptionsForm({ product }: { product: Pick<SellerProduct, 'options'> }) {
  const t = useText(sellerProductsText)
  const form = useFormState('options')
  return (
    <Card title={t.options}>
      <Form method="post" className="stack">
        <p className="soft">{t.optionsLead}</p>
        <FormErrors form={form} isListed />
        {places.map((place) => (
          <div key={place} className="columns">
            <TextInput
              form={form}
              name={`options.${place}.name`}
              label={t.optionName(place + 1)}
              hint={place === 0 && t.optionNameHint}
              defaultValue={product.options[place]?.name ?? ''}
              maxLength={40}
              isOptional
            />
            <TextInput
              form={form}
              name={`options.${place}.values`}
              label={t.optionValues}
              hint={place === 0 && t.optionValuesHint}
              defaultValue={product.options[place]?.values.join(', ') ?? ''}
              isOptional
            />
          </div>
        ))}
        <Button name="intent" value="options">
          {t.saveOptions}
        </Button>
      </Form>
    </Card>
  )
}
