// What one way costs to one zone. Folded while it does not go there.
import { useState } from 'react'

import type { FormView } from '#app/components/ui/form-state.ts'
import { typed } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { RateView, ZoneView } from '#app/domain/shipping/delivery-settings-views.server.ts'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInteger } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'

type Props = { form: FormView; zone: ZoneView; rate: RateView | undefined; isNew: boolean }

export function RateFields({ form, zone, rate, isNew }: Props) {
  const t = useText(deliveryText)
  const before = form.isSent
    ? typed(form, `rates.${zone.id}.isOn`) === 'on'
    : rate !== undefined || (isNew && zone.isRest)
  const [isOn, setIsOn] = useState(before)
  return (
    <fieldset className="field rate-fields">
      <legend className="visually-hidden">{zone.name}</legend>
      <label className="choice choice-plain">
        <input
          type="checkbox"
          name={`rates.${zone.id}.isOn`}
          defaultChecked={before}
          onChange={(event) => setIsOn(event.target.checked)}
        />
        <span className="choice-text">{t.rateOn(zone.name)}</span>
      </label>
      {isOn && <Price form={form} zone={zone} rate={rate} />}
      <noscript>{!isOn && <Price form={form} zone={zone} rate={rate} />}</noscript>
    </fieldset>
  )
}

function Price({ form, zone, rate }: Omit<Props, 'isNew'>) {
  const t = useText(deliveryText)
  const locale = useLocale()
  const name = (field: string) => `rates.${zone.id}.${field}`
  const money = (amount: bigint | null | undefined) =>
    amount === null || amount === undefined ? '' : formatInteger(amount, locale)
  const weight = (grams: number | null | undefined) =>
    grams ? formatAmount(grams / 1000, locale) : ''
  return (
    <div className="stack">
      <TextInput
        form={form}
        name={name('fee')}
        label={t.fee}
        defaultValue={money(rate?.fee ?? 30_000n)}
        inputMode="numeric"
        suffix="₫"
      />
      <TextInput
        form={form}
        name={name('freeFromTotal')}
        label={t.freeFrom}
        hint={t.freeFromHint}
        defaultValue={money(rate?.freeFromTotal)}
        inputMode="numeric"
        suffix="₫"
        isOptional
      />
      <TextInput
        form={form}
        name={name('includedGrams')}
        label={t.included}
        hint={t.includedHint}
        defaultValue={weight(rate?.includedGrams)}
        inputMode="decimal"
        suffix="kg"
        isOptional
      />
      <TextInput
        form={form}
        name={name('feePerKg')}
        label={t.perKg}
        defaultValue={rate && rate.feePerKg > 0n ? money(rate.feePerKg) : ''}
        inputMode="numeric"
        suffix="₫"
        isOptional
      />
      <TextInput
        form={form}
        name={name('mostGrams')}
        label={t.most}
        defaultValue={weight(rate?.mostGrams)}
        inputMode="decimal"
        suffix="kg"
        isOptional
      />
      <Days
        form={form}
        prefix={`rates.${zone.id}.`}
        from={rate?.daysMin ?? 2}
        to={rate?.daysMax ?? 5}
        label={t.way}
      />
    </div>
  )
}

type DaysProps = { form: FormView; prefix?: string; from: number; to: number; label: string }

/** Two numbers of days beside each other: `daysMin` and `daysMax`. */
export function Days({ form, prefix = '', from, to, label }: DaysProps) {
  const t = useText(deliveryText)
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="day-range">
        <TextInput
          form={form}
          name={`${prefix}daysMin`}
          label={t.daysFrom}
          type="number"
          min={0}
          max={60}
          defaultValue={String(from)}
        />
        <TextInput
          form={form}
          name={`${prefix}daysMax`}
          label={t.daysTo}
          type="number"
          min={0}
          max={60}
          defaultValue={String(to)}
        />
      </div>
    </fieldset>
  )
}
