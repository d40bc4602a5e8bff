// The lots to take from, each with what is left and a field for how much was used.
import { DateText } from '#app/components/ui/date-text.tsx'
import { FieldError, FieldHint } from '#app/components/ui/field.tsx'
import { typed, type FormView } from '#app/components/ui/form-state.ts'
import type { LotRow } from '#app/domain/trace/lot-views.server.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'

import { lotName } from './lot-table.tsx'

type Props = { form: FormView; lots: readonly LotRow[]; chosen: string | null }

export function InputLots({ form, lots, chosen }: Props) {
  const t = useText(lotsText)
  return (
    <fieldset className="field" aria-describedby="inputs-hint inputs-error">
      <legend>{t.inputs}</legend>
      <FieldHint id="inputs" hint={t.inputsHint} />
      <ul className="list">
        {lots.map((lot, index) => (
          <li key={lot.id} className="list-item">
            <InputLot form={form} lot={lot} index={index} isChosen={lot.id === chosen} />
          </li>
        ))}
      </ul>
      <FieldError id="inputs" error={form.errors.inputs} />
    </fieldset>
  )
}

type LotProps = { form: FormView; lot: LotRow; index: number; isChosen: boolean }

function InputLot({ form, lot, index, isChosen }: LotProps) {
  const t = useText(lotsText)
  const locale = useLocale()
  const name = `inputs.${index}.quantity`
  const free = formatAmount(lot.free, locale)
  const error = form.errors[name]
  return (
    <label className="input-lot grow" htmlFor={name}>
      <span className="stack-tight">
        <span>
          <strong>{lotName(lot)}</strong> · {t.remaining(`${free} ${lot.unit}`)}
        </span>
        <span className="small soft">
          {lot.code} · <DateText day={lot.producedOn} />
        </span>
      </span>
      <span className="input-suffixed">
        <input type="hidden" name={`inputs.${index}.lotId`} value={lot.id} />
        <input
          id={name}
          name={name}
          className="input"
          inputMode="decimal"
          aria-label={t.take(lot.code)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
          defaultValue={typed(form, name) ?? (isChosen ? free : '')}
        />
        <span className="soft">{lot.unit}</span>
      </span>
      <FieldError id={name} error={error} />
    </label>
  )
}
