// Names, telephone numbers and passwords of customers as an outside shop sends them: what is wrong, by field and code.
import { recipientFields } from '#app/domain/checkout/checkout.forms.ts'
import { passwordFault } from '#app/domain/identity/password.ts'
import { customerText } from '#app/i18n/customer-api.ts'
import type { Locale } from '#app/lib/money.ts'

export type CustomerError = { code: string; field: string[] | null; message: string }

/** CustomerErrorCode of each fault of a password. */
const passwordCodes = {
  'too-short': 'TOO_SHORT',
  'too-long': 'TOO_LONG',
  'too-common': 'INVALID',
  'like-you': 'INVALID',
} as const

type Names = { firstName?: string | null; lastName?: string | null }

/** Family name first; '' when neither is given. */
export const joinedName = ({ lastName, firstName }: Names): string =>
  [lastName, firstName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ')

export function nameError(
  names: Names,
  path: readonly string[],
  locale: Locale,
): CustomerError | null {
  const name = joinedName(names)
  const field = [...path, names.lastName ? 'lastName' : 'firstName']
  const error = (code: string) => ({ code, field, message: customerText[locale].name })
  if (/<[a-z!/]/i.test(name)) return error('CONTAINS_HTML_TAGS')
  if (/https?:\/\/|\bwww\./i.test(name)) return error('CONTAINS_URL')
  if (name.length > 80) return error('TOO_LONG')
  return name.length === 1 ? error('TOO_SHORT') : null
}

/** As it is kept; an empty one is none. */
export function readPhone(phone: string | null | undefined): { phone: string | null } | null {
  if (!phone?.trim()) return { phone: null }
  const read = recipientFields.phone.safeParse(phone)
  return read.success ? { phone: read.data } : null
}

export const phoneError = (path: readonly string[], locale: Locale): CustomerError => ({
  code: 'INVALID',
  field: [...path, 'phone'],
  message: customerText[locale].phone,
})

export function passwordError(
  password: string,
  about: readonly string[],
  locale: Locale,
): CustomerError | null {
  const field = ['input', 'password']
  const fault = passwordFault(password, about)
  const message = fault && customerText[locale].password[fault]
  return fault && message ? { code: passwordCodes[fault], field, message } : null
}
