// Sending a file: which kind, the file, and what stands for its empty cells.
import { Form, useNavigation } from '@remix-run/react'
import { FileDown, FileSearch } from 'lucide-react'

import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { categories } from '#app/domain/catalog/product.ts'
import { importKinds, type ImportKind } from '#app/domain/import/import.ts'
import { vatClasses } from '#app/domain/rule/rule.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { importsText } from '#app/i18n/imports.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'
import { importSamplePath } from '#app/seller-paths.ts'

export function SendFileForm({ shop }: { shop: string }) {
  const t = useText(importsText)
  const form = useFormState()
  const isSending = useNavigation().state === 'submitting'
  return (
    <Card title={t.send}>
      <div className="stack-loose">
        <Form method="post" encType="multipart/form-data" className="stack">
          <FormErrors form={form} />
          <KindField form={form} />
          <Field form={form} name="file" label={t.file} hint={t.fileHint}>
            {(control) => (
              <input {...control} className="input" type="file" accept=".xlsx,.csv,.txt" required />
            )}
          </Field>
          <DefaultsFields form={form} />
          <Button look="primary" icon={FileSearch} disabled={isSending}>
            {t.check}
          </Button>
        </Form>
        <Samples shop={shop} />
      </div>
    </Card>
  )
}

function KindField({ form }: { form: FormView }) {
  const t = useText(importsText)
  const choices = importKinds.map((kind) => ({
    value: kind,
    label: t.kinds[kind],
    detail: t.kindLines[kind],
  }))
  return (
    <RadioGroup form={form} name="kind" label={t.kind} choices={choices} defaultValue="products" />
  )
}

function DefaultsFields({ form }: { form: FormView }) {
  const t = useText(importsText)
  const { categories: groups } = useText(catalogText)
  const { category, vatClass, vatClasses: taxes, unit, unitHint } = useText(sellerProductsText)
  return (
    <details className="fold">
      <summary>{t.defaults}</summary>
      <div className="stack">
        <p className="soft small">{t.defaultsLine}</p>
        <Select
          form={form}
          name="category"
          label={category}
          placeholder={t.none}
          options={categories.map((value) => ({ value, label: groups[value] }))}
          isOptional
          required={false}
        />
        <Select
          form={form}
          name="vatClass"
          label={vatClass}
          placeholder={t.none}
          options={vatClasses.map((value) => ({ value, label: taxes[value] }))}
          isOptional
          required={false}
        />
        <TextInput form={form} name="unit" label={unit} hint={unitHint} maxLength={20} isOptional />
      </div>
    </details>
  )
}

function Samples({ shop }: { shop: string }) {
  const t = useText(importsText)
  const link = (kind: ImportKind, format: 'xlsx' | 'csv', label: string) => (
    <ButtonLink to={importSamplePath(shop, kind, format)} icon={FileDown} reloadDocument>
      {label}
    </ButtonLink>
  )
  return (
    <div className="stack-tight">
      <h3>{t.samples}</h3>
      <p className="soft small">{t.samplesLine}</p>
      {importKinds.map((kind) => (
        <div key={kind} className="stack-tight">
          <span>{t.kinds[kind]}</span>
          <div className="row">
            {link(kind, 'xlsx', 'Excel')}
            {link(kind, 'csv', 'CSV')}
          </div>
        </div>
      ))}
    </div>
  )
}
