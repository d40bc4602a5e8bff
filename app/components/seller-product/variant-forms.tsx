// One variant: its values, price and unit; and a new one.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select } from '#app/components/ui/text-fields.tsx'
import type {
  SellerProduct,
  SellerVariant,
} from '#app/domain/catalog/seller-product-views.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'

import { SellableFields } from './product-fields.tsx'

type Product = Pick<SellerProduct, 'options' | 'variants'>

export function VariantForm({ product, variant }: { product: Product; variant: SellerVariant }) {
  const t = useText(sellerProductsText)
  const sent = useFormState('change')
  const removed = useFormState('remove')
  const isMine = (form: FormView) => form.values.variantId === variant.id
  const form = isMine(sent) ? sent : untouched
  return (
    <Card title={variant.title || t.onlyVariant}>
      <Form method="post" className="stack">
        <FormErrors form={form} isListed />
        {isMine(removed) && <FormErrors form={removed} />}
        <input type="hidden" name="variantId" value={variant.id} />
        <div>
          <Badge tone={variant.stock > 0 ? 'leaf' : 'turmeric'}>
            {variant.stock > 0 ? t.inStock(variant.stock, variant.unit) : t.soldOut}
          </Badge>
        </div>
        <ValueFields product={product} chosen={variant.optionValues} />
        <SellableFields form={form} variant={variant} />
        <div className="row">
          <Button look="primary" name="intent" value="change">
            {t.save}
          </Button>
          {product.variants.length > 1 && (
            <Button look="plain" name="intent" value="remove">
              {t.removeVariant}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  )
}

export function NewVariantForm({ product }: { product: Product }) {
  const t = useText(sellerProductsText)
  const form = useFormState('add')
  return (
    <Card title={t.addVariant}>
      <Form method="post" className="stack">
        <FormErrors form={form} isListed />
        <ValueFields product={product} />
        <SellableFields
          form={form}
          variant={form.isSent ? undefined : product.variants[0] && blank(product.variants[0])}
        />
        <Button name="intent" value="add">
          {t.addVariant}
        </Button>
      </Form>
    </Card>
  )
}

// A new variant usually differs by its price only; codes are never copied.
const blank = (variant: SellerVariant): SellerVariant => ({ ...variant, sku: null, gtin: null })

function ValueFields({ product, chosen = [] }: { product: Product; chosen?: readonly string[] }) {
  return (
    <div className="columns">
      {product.options.map((option, index) => (
        <Select
          key={option.name}
          name="optionValues"
          label={option.name}
          defaultValue={chosen[index] ?? ''}
          options={option.values.map((value) => ({ value, label: value }))}
        />
      ))}
    </div>
  )
}
