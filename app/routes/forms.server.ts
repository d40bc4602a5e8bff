// Where data from people enters: forms, query strings and URL parameters, each read by one Zod schema.
// A form that is wrong comes back with what was typed and a sentence beside each field.
import { data } from '@remix-run/node'
import type { z } from 'zod'

import { readLocale } from '#app/i18n/locale.ts'
import { fill, type Locale, type Sentence } from '#app/i18n/text.ts'
import { sideOf } from '#app/lib/bilingual.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import type { Refusal } from '#app/lib/refusal.ts'

import { formErrorIn } from './form-errors.ts'
import { nestForm, typedValues, type FormState, type TypedValues } from '#app/lib/form-values.ts'

export type ReadForm<T> =
  | { status: 'success'; value: T; values: TypedValues; locale: Locale }
  | { status: 'invalid'; values: TypedValues; errors: Record<string, string>; locale: Locale }

type InvalidForm = Extract<ReadForm<unknown>, { status: 'invalid' }>
type AnyForm = Pick<ReadForm<unknown>, 'values' | 'locale'>

/**
 * Reads a submitted form. Names may be paths (`variants.0.price`); a name sent several times is a list.
 * A body that is no form at all is answered 400.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<z.output<Schema>>> {
  const locale = readLocale(request)
  const form = await request.formData().catch(() => null)
  if (!form) throw data(null, { status: 400 })

  const values = typedValues(form)
  const parsed = schema.safeParse(nestForm(form), { error: formErrorIn(locale) })
  if (parsed.success) return { status: 'success', value: parsed.data, values, locale }

  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    errors[issue.path.join('.')] ??= sideOf(issue.message, locale)
  }
  return { status: 'invalid', values, errors, locale }
}

/** 422: nothing was done, what was typed is kept. */
export function invalid(form: InvalidForm) {
  const state: FormState = {
    status: 'invalid',
    values: form.values,
    errors: form.errors,
    message: null,
  }
  return data(state, { status: 422 })
}

/** A sentence for a refusal code; `field` puts it beside that field of the form. */
export type RefusalMessage = Sentence & { field?: string }

/**
 * 409 with the sentence of the refusal. A refusal without a sentence is a fault of ours and is thrown on.
 */
export function refused(
  form: AnyForm,
  refusal: Refusal,
  messages: Readonly<Record<string, RefusalMessage>>,
) {
  const message = messages[refusal.code]
  if (!message) throw refusal
  const sentence = fill(message[form.locale], inWords(refusal.detail, form.locale))
  const state: FormState = {
    status: 'refused',
    values: form.values,
    errors: message.field ? { [message.field]: sentence } : {},
    message: message.field ? null : sentence,
  }
  return data(state, { status: 409 })
}

// "còn 12,5 kg": numbers as the reader writes them.
const inWords = (detail: Refusal['detail'], locale: Locale) =>
  Object.fromEntries(
    Object.entries(detail).map(([name, fact]) => [
      name,
      typeof fact === 'number' ? formatAmount(fact, locale) : fact,
    ]),
  )

/** URL parameters; anything that does not fit the schema is a page that does not exist. */
export function readParams<Schema extends z.ZodType>(
  params: unknown,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(params)
  if (!parsed.success) throw notFound()
  return parsed.data
}

/**
 * The query string as an object (a name sent several times is a list). Schemas for it use `.catch(…)`, so a
 * bad filter is dropped instead of breaking the page; what still does not fit is answered 400.
 */
export function readQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(nestForm(new URL(request.url).searchParams))
  if (!parsed.success) throw data(null, { status: 400 })
  return parsed.data
}

export const notFound = () => data(null, { status: 404 })
