// The values of the event hash: how text, numbers, times and names are written before they are hashed.
import { fromEpochMs, fromIso } from '#app/lib/time.ts'

import { canonicalEpc } from './canonical-epc.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }
export type JsonLdContext = string | JsonObject | (string | JsonObject)[]
export type Prefixes = ReadonlyMap<string, string>

export const cbv = 'https://ref.gs1.org/cbv/'
export const voc = 'https://gs1.org/voc/'

export const listOf = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : [value ?? null]

/** How a value is written in the string that is hashed: trimmed, numbers bare, times in UTC, keys canonical. */
export function hashValue(value: Json, names: Prefixes): string {
  if (typeof value === 'number') return plainNumber(String(value))
  if (typeof value !== 'string') return JSON.stringify(value)
  const text = value.trim()
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return utc(text)
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return plainNumber(text)
  const curie = /^([\w-]+):([^/].*)$/.exec(text)
  const namespace = curie && names.get(curie[1] ?? '')
  return namespace ? namespace + (curie[2] ?? '') : canonicalEpc(text)
}

function plainNumber(text: string): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = text.replace(/^[+-]/, '').split('.')
  const fraction = part.replace(/0+$/, '')
  return sign + (whole.replace(/^0+(?=\d)/, '') || '0') + (fraction ? `.${fraction}` : '')
}

// Rounded half up to a millisecond. The digits are cut by hand because a Date would cut them without rounding.
function utc(text: string): string {
  const found = /^(.*?T\d{2}:\d{2}(?::\d{2})?)(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/i.exec(text)
  const milliseconds = fromIso(found ? `${found[1] ?? ''}${found[3] ?? ''}` : text).getTime()
  if (Number.isNaN(milliseconds)) return text
  const fraction = Math.floor(Number(`0.${found?.[2] ?? '0'}`) * 1000 + 0.5 + 1e-9)
  return fromEpochMs(milliseconds + fraction).toISOString()
}

/** The prefixes that a JSON-LD context declares, with the two of the standard itself. */
export function prefixesOf(context: JsonLdContext): Prefixes {
  const found = new Map([
    ['cbv', cbv],
    ['gs1', voc],
  ])
  for (const part of listOf(context)) {
    if (part === null || typeof part !== 'object') continue
    for (const [name, address] of Object.entries(part)) {
      if (typeof address === 'string' && !name.startsWith('@')) found.set(name, address)
    }
  }
  return found
}

/** An extension field's name as {namespace}localName. */
export function expandedName(name: string, names: Prefixes): string {
  const colon = name.indexOf(':')
  const namespace = names.get(name.slice(0, colon))
  if (namespace !== undefined) return `{${namespace}}${name.slice(colon + 1)}`
  const cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1
  return `{${name.slice(0, cut)}}${name.slice(cut)}`
}
