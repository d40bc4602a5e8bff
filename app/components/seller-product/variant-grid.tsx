// The grid: on a desk a table of cells, on a phone one card a variant. A column copied from a spreadsheet is pasted down.
import { Form } from '@remix-run/react'
import type { ClipboardEvent } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import type { GridLine } from '#app/domain/catalog/grid-views.server.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { variantGridText } from '#app/i18n/variant-grid.ts'
import { formatInteger, type Locale } from '#app/lib/money.ts'

const fields = [
  'price',
  'compareAtPrice',
  'netContent',
  'weightGrams',
  'sku',
  'gtin',
  'lowStockAt',
] as const
type FieldName = (typeof fields)[number]

const numeric: readonly FieldName[] = [
  'price',
  'compareAtPrice',
  'weightGrams',
  'gtin',
  'lowStockAt',
]

function shown(line: GridLine, field: FieldName, locale: Locale): string {
  const value = line[field]
  if (value === null) return ''
  return typeof value === 'object' ? formatInteger(value.amount, locale) : String(value)
}

export function VariantGrid({ lines }: { lines: readonly GridLine[] }) {
  const t = useText(variantGridText)
  const form = useFormState('save')
  return (
    <Form method="post" className="stack" preventScrollReset>
      <FormErrors form={form} />
      <div className="variant-grid" role="group" aria-label={t.title} onPaste={pasteDown}>
        {lines.map((line, at) => (
          <GridRow key={line.id} line={line} at={at} form={form} />
        ))}
      </div>
      <div className="grid-save">
        <Button look="primary" name="intent" value="save">
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

type RowProps = { line: GridLine; at: number; form: FormView }

function GridRow({ line, at, form }: RowProps) {
  const t = useText(variantGridText)
  const locale = useLocale()
  return (
    <fieldset className="grid-row">
      <legend>
        {line.title}{' '}
        <span className="small soft">
          {t.stock} {line.stock} {line.unit}
        </span>
      </legend>
      <input type="hidden" name={`rows.${at}.variantId`} value={line.id} />
      {fields.map((field) => {
        const name = `rows.${at}.${field}`
        const error = form.errors[name]
        return (
          <label key={field} className="grid-cell">
            <span className="small soft">{t[field]}</span>
            <input
              className="input"
              name={name}
              defaultValue={typed(form, name) ?? shown(line, field, locale)}
              aria-label={t.of(t[field], line.title)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error && `${name}-error`}
              inputMode={numeric.includes(field) ? 'numeric' : 'text'}
              autoComplete="off"
              required={field === 'price'}
              maxLength={60}
              data-column={field}
            />
            {error && (
              <span className="field-error small" id={`${name}-error`}>
                {error}
              </span>
            )}
          </label>
        )
      })}
    </fieldset>
  )
}

// Several lines on the clipboard go into this cell and those below it; one line is an ordinary paste.
function pasteDown(event: ClipboardEvent<HTMLDivElement>): void {
  const cell = event.target
  if (!(cell instanceof HTMLInputElement)) return
  const values = event.clipboardData
    .getData('text')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  if (values.length < 2) return
  event.preventDefault()
  const column = `input[data-column="${cell.dataset.column ?? ''}"]`
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>(column)]
  const from = cells.indexOf(cell)
  values.forEach((value, below) => {
    const target = cells[from + below]
    if (target) target.value = value.split('\t')[0]?.trim() ?? ''
  })
}
