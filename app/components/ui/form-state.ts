// What the last submission of this page said, for its fields.
import { useActionData } from '@remix-run/react'

import type { TypedValues } from '#app/lib/form-values.ts'

/** Field errors and typed values by field name; pass it to every field of the form. */
export type FormView = {
  values: TypedValues
  errors: Record<string, string>
  message: string | null
  /** Distinguishes several forms of one page: only the one that was sent shows its errors. */
  isSent: boolean
}

export const untouched: FormView = { values: {}, errors: {}, message: null, isSent: false }

const isFormState = (value: unknown): value is Omit<FormView, 'isSent'> & { status: string } =>
  typeof value === 'object' && value !== null && 'errors' in value && 'values' in value

/**
 * The refused form of this page, or an untouched one. On a page with several forms give each a hidden field
 * `intent` and ask with its value.
 */
export function useFormState(intent?: string): FormView {
  const answer = useActionData()
  if (!isFormState(answer)) return untouched
  if (intent !== undefined && answer.values.intent !== intent) return untouched
  return { values: answer.values, errors: answer.errors, message: answer.message, isSent: true }
}

export const typed = (form: FormView, name: string): string | undefined => {
  const value = form.values[name]
  return Array.isArray(value) ? value[0] : value
}

export const typedList = (form: FormView, name: string): string[] | undefined => {
  const value = form.values[name]
  return value === undefined ? undefined : [value].flat()
}
