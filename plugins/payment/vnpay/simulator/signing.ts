// The gateway's own signing, written from its documentation and not shared with the adapter: were both
// sides one function, a mistake in it would prove itself right.
import { createHmac } from 'node:crypto'

export type Fields = Record<string, string>

const hmac = (secret: string, text: string): string =>
  createHmac('sha512', secret).update(Buffer.from(text, 'utf8')).digest('hex')

const formEncoded = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replaceAll(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** URL messages: `name=value` of the non-empty fields in the order of their names. */
export function signQuery(secret: string, fields: Fields): string {
  const parts = Object.entries(fields)
    .filter(([name, value]) => value !== '' && !name.startsWith('vnp_SecureHash'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${formEncoded(name)}=${formEncoded(value)}`)
  return hmac(secret, parts.join('&'))
}

export function signedUrl(base: string, secret: string, fields: Fields): URL {
  const url = new URL(base)
  for (const [name, value] of Object.entries(fields)) if (value) url.searchParams.set(name, value)
  url.searchParams.set('vnp_SecureHash', signQuery(secret, fields))
  return url
}

/** API messages: the values in a fixed order, joined by a bar. */
export const signValues = (secret: string, values: readonly string[]): string =>
  hmac(secret, values.join('|'))
