// Choosing photos on a phone or a computer; several at once.
import { Field } from '#app/components/ui/field.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'

export function PhotoInput({ form, isOptional = false }: { form: FormView; isOptional?: boolean }) {
  const t = useText(sellerProductsText)
  return (
    <Field
      form={form}
      name="photos"
      label={t.addPhotos}
      hint={t.photosHint}
      isOptional={isOptional}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          type="file"
          accept={photoTypes.join(',')}
          multiple
          required={!isOptional}
        />
      )}
    </Field>
  )
}
