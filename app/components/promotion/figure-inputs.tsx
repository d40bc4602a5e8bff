// Inputs for đồng and per cent, as people write them.
import type { FormView } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { useLocale } from '#app/i18n/use-text.ts'
import { formatInteger } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'

type DongProps = {
  form: FormView
  name: string
  label: string
  amount: bigint | null | undefined
  isNeeded?: boolean
  children?: string
}

export function DongInput({ form, name, label, amount, isNeeded, children }: DongProps) {
  const locale = useLocale()
  return (
    <TextInput
      form={form}
      name={name}
      label={label}
      hint={children}
      defaultValue={amount ? formatInteger(amount, locale) : ''}
      inputMode="numeric"
      autoComplete="off"
      suffix="₫"
      isOptional={!isNeeded}
    />
  )
}

type PercentProps = {
  form: FormView
  name: string
  label: string
  bps: bigint | null
  children?: string
}

export function PercentInput({ bps, children, ...field }: PercentProps) {
  const locale = useLocale()
  return (
    <TextInput
      {...field}
      hint={children}
      defaultValue={bps === null ? '' : formatAmount(Number(bps) / 100, locale)}
      inputMode="decimal"
      autoComplete="off"
      suffix="%"
    />
  )
}
