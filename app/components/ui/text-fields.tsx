// Fields to type in. What was typed comes back after a refused submission; passwords never do.
import type { ComponentProps, ReactNode } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import { Field, type FieldProps } from './field.tsx'
import { typed, untouched } from './form-state.ts'

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  'name' | 'id' | 'form'
>

function split<Rest extends object>({
  form,
  name,
  label,
  hint,
  isOptional,
  ...rest
}: FieldProps & Rest) {
  return { field: { form: form ?? untouched, name, label, hint, isOptional }, rest }
}

/** `suffix` is a unit beside the input ("₫", "kg"). */
export function TextInput(props: FieldProps & Native<'input'> & { suffix?: ReactNode }) {
  const { field, rest } = split(props)
  const { suffix, defaultValue, ...native } = rest
  const value =
    native.type === 'password' ? undefined : (typed(field.form, field.name) ?? defaultValue)
  return (
    <Field {...field}>
      {(control) => {
        const input = (
          <input
            type="text"
            required={!field.isOptional}
            {...native}
            {...control}
            className="input"
            defaultValue={value}
          />
        )
        return suffix ? (
          <span className="input-suffixed">
            {input}
            <span className="soft">{suffix}</span>
          </span>
        ) : (
          input
        )
      }}
    </Field>
  )
}

export function TextArea(props: FieldProps & Native<'textarea'>) {
  const { field, rest } = split(props)
  const value = typed(field.form, field.name) ?? rest.defaultValue
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          required={!field.isOptional}
          {...rest}
          {...control}
          className="input"
          defaultValue={value}
        />
      )}
    </Field>
  )
}

export type Option = { value: string; label: string; isDisabled?: boolean }

/** `placeholder` is the empty first choice. */
export function Select(
  props: FieldProps & Native<'select'> & { options: readonly Option[]; placeholder?: string },
) {
  const t = useText(uiText)
  const { field, rest } = split(props)
  const { options, placeholder = t.chooseOne, defaultValue, ...native } = rest
  return (
    <Field {...field}>
      {(control) => (
        <select
          required={!field.isOptional}
          {...native}
          {...control}
          className="input"
          defaultValue={typed(field.form, field.name) ?? defaultValue ?? ''}
        >
          <option value="">{placeholder}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value} disabled={one.isDisabled}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
