// GS1 Digital Link URIs of lots: https://{any host}/{any stem}/01/{gtin}/10/{lot}?17={expiry}.
// Rules from the URI syntax standard: the right-most key of the path counts, qualifiers keep their order, `+` is a
// plus in the path and a space in the query, unknown words in the query are ignored but unknown numbers are not.
import { encodeGs1 } from '#app/lib/gs1.ts'
import type { LocalDate } from '#app/lib/time.ts'

import { applicationIdentifiers, gtinQualifiers, isValueOf } from './application-identifiers.ts'

export type DigitalLink = {
  gtin: string
  variant: string | null
  lot: string | null
  serial: string | null
  thirdPartySerial: string | null
  /** what stood behind the question mark, by AI */
  attributes: Readonly<Record<string, string>>
}

export const digitalLinkProblems = [
  'not-an-address',
  'no-gtin',
  'wrong-order',
  'bad-value',
  'unknown-attribute',
] as const
export type DigitalLinkProblem = (typeof digitalLinkProblems)[number]

export type ReadLink =
  { ok: true; link: DigitalLink } | { ok: false; problem: DigitalLinkProblem; ai: string | null }

/** The two-digit-year date of the element string and of AIs 11 to 17. */
export const gs1Date = (day: LocalDate): string => day.slice(2).replaceAll('-', '')

/** The path of a lot's (or without `lot` a product's) Digital Link, beginning with a slash. */
export const digitalLinkPath = ({ gtin, lot }: { gtin: string; lot?: string | null }): string =>
  `/01/${gtin}` + (lot ? `/10/${encodeGs1(lot)}` : '')

/** The absolute address that the QR code of a lot carries. `origin` has no slash at its end. */
export function digitalLinkOf(
  origin: string,
  key: { gtin: string; lot: string; expiresOn?: LocalDate | null },
): string {
  const expiry = key.expiresOn ? `?17=${gs1Date(key.expiresOn)}` : ''
  return origin + digitalLinkPath(key) + expiry
}

/** The same code as people read it under the QR, a line each: (01)…, (10)…, (17)…. */
export function elementStrings(key: {
  gtin: string
  lot: string
  expiresOn?: LocalDate | null
}): string[] {
  const expiry = key.expiresOn ? [`(17)${gs1Date(key.expiresOn)}`] : []
  return [`(01)${key.gtin}`, `(10)${key.lot}`, ...expiry]
}

/** Reads an absolute Digital Link whose key is a GTIN. */
export function readDigitalLink(address: string): ReadLink {
  if (!/^(https?|HTTPS?):\/\//.test(address) || !URL.canParse(address))
    return wrong('not-an-address')
  const url = new URL(address)
  const path = readPath(url.pathname)
  if (!path.ok) return path
  const attributes = readAttributes(url.search)
  if (!attributes.ok) return attributes
  const { values } = path
  const link: DigitalLink = {
    gtin: values.get('01') ?? '',
    variant: values.get('22') ?? null,
    lot: values.get('10') ?? null,
    serial: values.get('21') ?? null,
    thirdPartySerial: values.get('235') ?? null,
    attributes: Object.fromEntries(attributes.values),
  }
  return { ok: true, link }
}

type Wrong = { ok: false; problem: DigitalLinkProblem; ai: string | null }
type Values = { ok: true; values: Map<string, string> } | Wrong

const wrong = (problem: DigitalLinkProblem, ai: string | null = null): Wrong => ({
  ok: false,
  problem,
  ai,
})

// One trailing slash is tolerated, as resolvers should.
function readPath(pathname: string): Values {
  const parts = pathname.replace(/\/$/, '').split('/')
  const start = lastKeyIndex(parts)
  if (start < 0) return wrong('no-gtin')
  const values = new Map<string, string>()
  for (let index = start; index < parts.length; index += 2) {
    const ai = parts[index] ?? ''
    const entry = applicationIdentifiers.get(ai)
    if (!entry || values.has(ai)) return wrong('wrong-order', ai)
    const value = decoded(parts[index + 1] ?? '')
    if (value === null || !isValueOf(entry, value)) return wrong('bad-value', ai)
    values.set(ai, value)
  }
  const qualifiers = [...values.keys()].slice(1)
  return gtinQualifiers.some((order) => isInOrder(qualifiers, order))
    ? { ok: true, values }
    : wrong('wrong-order')
}

// The key of the path is the last '01' that has an even number of parts from it to the end (pairs of AI and value).
function lastKeyIndex(parts: readonly string[]): number {
  for (let index = parts.length - 2; index > 0; index -= 2) if (parts[index] === '01') return index
  return -1
}

function isInOrder(found: readonly string[], order: readonly string[]): boolean {
  const places = found.map((ai) => order.indexOf(ai))
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))
}

function readAttributes(search: string): Values {
  const values = new Map<string, string>()
  for (const [key, value] of new URLSearchParams(search)) {
    if (!/^\d+$/.test(key)) continue
    const entry = applicationIdentifiers.get(key)
    if (!entry?.isAttribute || values.has(key)) return wrong('unknown-attribute', key)
    if (!isValueOf(entry, value)) return wrong('bad-value', key)
    values.set(key, value)
  }
  return { ok: true, values }
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null // a lone percent sign: the caller answers that the value is wrong
  }
}
