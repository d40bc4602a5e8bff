// The fields of a product and of what is sold of it; used for a new one and for changes.
import type { FormView } from '#app/components/ui/form-state.ts'
import { Select, TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import { categories } from '#app/domain/catalog/product.ts'
import type {
  SellerProduct,
  SellerVariant,
} from '#app/domain/catalog/seller-product-views.server.ts'
import { vatClasses } from '#app/domain/rule/rule.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { weighingText } from '#app/i18n/weighing.ts'
import { formatInteger } from '#app/lib/money.ts'

type WordsProps = {
  form: FormView
  product?: Pick<SellerProduct, 'title' | 'description' | 'category' | 'vatClass'>
}

export function NameField({ form, product }: WordsProps) {
  const t = useText(sellerProductsText)
  return (
    <TextInput
      form={form}
      name="title"
      label={t.name}
      hint={t.nameHint}
      defaultValue={product?.title}
      maxLength={150}
    />
  )
}

export function WordsFields({ form, product }: WordsProps) {
  const t = useText(sellerProductsText)
  const names = useText(catalogText)
  return (
    <>
      <TextArea
        form={form}
        name="description"
        label={t.description}
        hint={t.descriptionHint}
        defaultValue={product?.description}
        rows={5}
        maxLength={8000}
        isOptional
      />
      <Select
        form={form}
        name="category"
        label={t.category}
        defaultValue={product?.category ?? 'food'}
        options={categories.map((value) => ({ value, label: names.categories[value] }))}
      />
      <Select
        form={form}
        name="vatClass"
        label={t.vatClass}
        hint={t.vatClassHint}
        defaultValue={product?.vatClass ?? 'standard'}
        options={vatClasses.map((value) => ({ value, label: t.vatClasses[value] }))}
      />
    </>
  )
}

type SellableProps = { form: FormView; variant?: SellerVariant | undefined }

/** Price and unit; the rest is folded away until somebody wants it. */
export function SellableFields({ form, variant }: SellableProps) {
  const weighing = useText(weighingText)
  const t = useText(sellerProductsText)
  const locale = useLocale()
  const amount = (money: { amount: bigint } | null | undefined) =>
    money ? formatInteger(money.amount, locale) : undefined
  const isOpen = ['compareAtPrice', 'netContent', 'weightGrams', 'soldGrams', 'sku', 'gtin'].some(
    (name) => form.errors[name],
  )
  return (
    <>
      <div className="columns">
        <TextInput
          form={form}
          name="price"
          label={t.price}
          defaultValue={amount(variant?.price)}
          inputMode="numeric"
          suffix="₫"
        />
        <TextInput
          form={form}
          name="unit"
          label={t.unit}
          hint={t.unitHint}
          defaultValue={variant?.unit}
          maxLength={20}
        />
      </div>
      <details className="product-more" open={isOpen}>
        <summary>{t.more}</summary>
        <div className="columns">
          <TextInput
            form={form}
            name="compareAtPrice"
            label={t.compareAtPrice}
            defaultValue={amount(variant?.compareAtPrice)}
            inputMode="numeric"
            suffix="₫"
            isOptional
          />
          <TextInput
            form={form}
            name="netContent"
            label={t.netContent}
            hint={t.netContentHint}
            defaultValue={variant?.netContent ?? ''}
            isOptional
          />
          <TextInput
            form={form}
            name="weightGrams"
            label={t.weight}
            defaultValue={variant?.weightGrams ?? ''}
            inputMode="numeric"
            suffix="g"
            isOptional
          />
          <TextInput
            form={form}
            name="soldGrams"
            label={weighing.soldGrams}
            hint={weighing.soldGramsHint}
            defaultValue={variant?.soldGrams ?? ''}
            inputMode="numeric"
            suffix="g"
            isOptional
          />
          <TextInput
            form={form}
            name="sku"
            label={t.sku}
            defaultValue={variant?.sku ?? ''}
            isOptional
          />
          <TextInput
            form={form}
            name="gtin"
            label={t.gtin}
            hint={t.gtinHint}
            defaultValue={variant?.gtin ?? ''}
            inputMode="numeric"
            isOptional
          />
        </div>
      </details>
    </>
  )
}
