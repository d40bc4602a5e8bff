// A collection's words, and how it is filled.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select, TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { CollectionRoom } from '#app/domain/catalog/collection-room-views.server.ts'
import type { CollectionRule } from '#app/domain/catalog/collection-rule.ts'
import { categories } from '#app/domain/catalog/product.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { productFilesText } from '#app/i18n/product-files.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInteger } from '#app/lib/money.ts'

export function CollectionForm({ collection }: { collection: CollectionRoom }) {
  const t = useText(productFilesText)
  const form = useFormState('save')
  return (
    <Card>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <TextInput
          form={form}
          name="title"
          label={t.name}
          defaultValue={collection.title}
          maxLength={100}
        />
        <TextArea
          form={form}
          name="description"
          label={t.description}
          defaultValue={collection.description}
          rows={3}
          maxLength={2000}
          isOptional
        />
        <RadioGroup
          form={form}
          name="kind"
          label={t.kind}
          defaultValue={collection.rule ? 'rule' : 'hand'}
          choices={(['hand', 'rule'] as const).map((value) => ({
            value,
            label: t.kinds[value],
            detail: t.kindDetails[value],
          }))}
        />
        <Conditions form={form} rule={collection.rule ?? {}} />
        <Button look="primary" name="intent" value="save">
          {t.save}
        </Button>
      </Form>
    </Card>
  )
}

function Conditions({ form, rule }: { form: FormView; rule: CollectionRule }) {
  const t = useText(productFilesText)
  const names = useText(catalogText).categories
  const locale = useLocale()
  const dong = (text: string | undefined) =>
    text === undefined ? '' : formatInteger(BigInt(text), locale)
  return (
    <fieldset className="field collection-conditions">
      <legend>{t.conditions}</legend>
      <div className="columns">
        <Select
          form={form}
          name="category"
          label={t.category}
          placeholder={t.anyCategory}
          defaultValue={rule.category ?? ''}
          options={categories.map((value) => ({ value, label: names[value] }))}
          isOptional
        />
        <Select
          form={form}
          name="minStars"
          label={t.minStars}
          placeholder={t.anyStars}
          defaultValue={rule.minStars ? String(rule.minStars) : ''}
          options={['3', '4', '5'].map((value) => ({ value, label: `${value} ★` }))}
          isOptional
        />
        {(['minPrice', 'maxPrice'] as const).map((name) => (
          <TextInput
            key={name}
            form={form}
            name={name}
            label={t[name]}
            defaultValue={dong(rule[name])}
            inputMode="numeric"
            suffix="₫"
            isOptional
          />
        ))}
        <TextInput
          form={form}
          name="words"
          label={t.words}
          defaultValue={rule.words ?? ''}
          maxLength={60}
          isOptional
        />
      </div>
      <Checkbox
        form={form}
        name="isTraced"
        label={t.isTraced}
        defaultChecked={rule.isTraced ?? false}
        isOptional
      />
    </fieldset>
  )
}
