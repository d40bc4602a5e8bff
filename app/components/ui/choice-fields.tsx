// Fields to choose in: one tick, or one (or several) of a few.
import type { ReactNode } from 'react'

import { FieldError, FieldHint, Optional, useControl, type FieldProps } from './field.tsx'
import { typedList, untouched } from './form-state.ts'

type CheckboxProps = FieldProps & { value?: string; defaultChecked?: boolean }

export function Checkbox({
  form = untouched,
  name,
  label,
  hint,
  isOptional,
  value = 'on',
  defaultChecked,
}: CheckboxProps) {
  const control = useControl({ form, name, hint })
  const isChecked = form.isSent ? (typedList(form, name)?.includes(value) ?? false) : defaultChecked
  return (
    <div className="field">
      <label className="choice choice-plain" htmlFor={control.id}>
        <input
          type="checkbox"
          {...control}
          value={value}
          defaultChecked={isChecked}
          required={!isOptional}
        />
        <span className="choice-text">{label}</span>
      </label>
      <FieldHint id={control.id} hint={hint} />
      <FieldError id={control.id} error={form.errors[name]} />
    </div>
  )
}

export type Choice = { value: string; label: ReactNode; detail?: ReactNode; isDisabled?: boolean }

type GroupProps = FieldProps & {
  choices: readonly Choice[]
  defaultValue?: string | readonly string[]
  /** Several may be ticked. */
  isMultiple?: boolean
  /** Told with every tick. */
  onPick?: (value: string, isPicked: boolean) => void
}

export function RadioGroup({
  form = untouched,
  choices,
  defaultValue,
  isMultiple,
  onPick,
  ...field
}: GroupProps) {
  const { name, label, hint, isOptional } = field
  const control = useControl({ form, name, hint })
  const chosen = typedList(form, name) ?? [defaultValue ?? []].flat()
  return (
    <fieldset className="field" aria-describedby={control['aria-describedby']}>
      <legend>
        {label}
        {isOptional && <Optional />}
      </legend>
      <FieldHint id={control.id} hint={hint} />
      <div>
        {choices.map((one) => (
          <label key={one.value} className="choice">
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name={name}
              value={one.value}
              defaultChecked={chosen.includes(one.value)}
              disabled={one.isDisabled}
              required={!isMultiple && !isOptional}
              onChange={onPick && ((event) => onPick(one.value, event.target.checked))}
            />
            <span className="choice-text">
              <span>{one.label}</span>
              {one.detail && <span className="small soft">{one.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={control.id} error={form.errors[name]} />
    </fieldset>
  )
}

/** Several of a few, as ticks. */
export const CheckboxGroup = (props: Omit<GroupProps, 'isMultiple'>) => (
  <RadioGroup {...props} isMultiple />
)
