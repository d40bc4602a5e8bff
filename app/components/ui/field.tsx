// A label, a hint, a control and its error, tied together for screen readers.
import { CircleExclamationPoint } from 'lucide-react'
import { useId, type ReactNode } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import { untouched, type FormView } from './form-state.ts'
import { Icon } from './icon.tsx'

export type FieldProps = {
  /** From useFormState; without it the field shows no errors. */
  form?: FormView
  name: string
  label: string
  hint?: ReactNode
  isOptional?: boolean
}

export type ControlProps = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type Props = FieldProps & { children: (control: ControlProps) => ReactNode }

export function Field({ form = untouched, name, label, hint, isOptional, children }: Props) {
  const control = useControl({ form, name, hint })
  return (
    <div className="field">
      <label htmlFor={control.id}>
        {label}
        {isOptional && <Optional />}
      </label>
      <FieldHint id={control.id} hint={hint} />
      {children(control)}
      <FieldError id={control.id} error={form.errors[name]} />
    </div>
  )
}

/** The ids that tie a control to its hint and error. */
export function useControl({
  form,
  name,
  hint,
}: {
  form: FormView
  name: string
  hint?: ReactNode
}): ControlProps {
  const id = `${useId()}${name}`.replaceAll(':', '')
  const error = form.errors[name]
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

export function Optional() {
  const t = useText(uiText)
  return <span className="field-optional"> ({t.optional})</span>
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null
  return (
    <span id={`${id}-hint`} className="field-hint">
      {hint}
    </span>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <span id={`${id}-error`} className="field-error">
      <Icon of={CircleExclamationPoint} size={18} />
      {error}
    </span>
  )
}
