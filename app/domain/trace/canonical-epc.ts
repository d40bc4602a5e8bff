// Every way of writing a GS1 key (EPC URN, Digital Link on any host) becomes one: the constrained canonical
// Digital Link under https://id.gs1.org. Needed by the event hash, so that two notations of one event agree.
// Source: CBV 2.0 section 8.9; the vectors in shared conformance data.
import { encodeGs1, gs1CheckDigit } from '#app/lib/gs1.ts'

const root = 'https://id.gs1.org'

/** The canonical form of an identifier; anything that is no GS1 key comes back as it was. */
export function canonicalEpc(uri: string): string {
  const urn = /^urn:epc:(?:id|class|idpat):([a-z]+):(.+)$/.exec(uri)
  if (urn) return fromUrn(urn[1] ?? '', urn[2] ?? '') ?? uri
  return /^https?:\/\//i.test(uri) ? (fromLink(uri) ?? uri) : uri
}

type Parts = readonly string[]
const withCheck = (digits: string): string => digits + gs1CheckDigit(digits)

// In a URN the first digit of the item reference is the indicator (or the extension) that leads the key.
const gtin = ([company = '', item = '']: Parts): string =>
  withCheck(item.slice(0, 1) + company + item.slice(1))
const serial = (ai: string, value: string | undefined): string =>
  value === undefined || value === '*' ? '' : `/${ai}/${value}`

const urnPaths: Record<string, (parts: Parts) => string> = {
  sgtin: (p) => `/01/${gtin(p)}${serial('21', p[2])}`,
  lgtin: (p) => `/01/${gtin(p)}${serial('10', p[2])}`,
  upui: (p) => `/01/${gtin(p)}${serial('235', p[2])}`,
  sscc: (p) => `/00/${gtin(p)}`,
  sgln: ([company = '', place = '', extension]) =>
    `/414/${withCheck(company + place)}${extension === '0' ? '' : serial('254', extension)}`,
  pgln: ([company = '', party = '']) => `/417/${withCheck(company + party)}`,
  grai: ([company = '', type = '', id = '']) => `/8003/0${withCheck(company + type)}${star(id)}`,
  giai: ([company = '', id = '']) => `/8004/${company}${star(id)}`,
  gsrn: ([company = '', id = '']) => `/8018/${withCheck(company + id)}`,
  gsrnp: ([company = '', id = '']) => `/8017/${withCheck(company + id)}`,
  gdti: ([company = '', type = '', id = '']) => `/253/${withCheck(company + type)}${star(id)}`,
  sgcn: ([company = '', type = '', id = '']) => `/255/${withCheck(company + type)}${star(id)}`,
  ginc: ([company = '', id = '']) => `/401/${company}${id}`,
  gsin: ([company = '', id = '']) => `/402/${withCheck(company + id)}`,
  cpi: ([company = '', part = '', id]) => `/8010/${company}${part}${serial('8011', id)}`,
  itip: (p) => `/8006/${gtin(p)}${p[2] ?? ''}${p[3] ?? ''}${serial('21', p[4])}`,
}

const star = (value: string): string => (value === '*' ? '' : value)

function fromUrn(scheme: string, rest: string): string | null {
  const path = urnPaths[scheme]
  if (!path) return null
  const [values, tail] = splitUrn(scheme, rest)
  return root + path([...values, ...tail].map(encodedPart))
}

// A star stands for "any" in a pattern.
const encodedPart = (part: string): string =>
  part === '*' ? part : encodeGs1(decodeURIComponent(part))

// Dots separate the fields, but a serial number may hold dots itself: only the last field takes the rest.
function splitUrn(scheme: string, rest: string): [string[], string[]] {
  const fields =
    { itip: 5, pgln: 2, giai: 2, gsrn: 2, gsrnp: 2, ginc: 2, gsin: 2, sscc: 2 }[scheme] ?? 3
  const parts = rest.split('.')
  const tail = parts.slice(fields - 1).join('.')
  return [parts.slice(0, fields - 1), parts.length >= fields ? [tail] : []]
}

// AI → [what its value looks like, the qualifiers that stay, finest first]
const keys: Record<string, readonly [RegExp, readonly string[]]> = {
  '00': [/^\d{18}$/, []],
  '01': [/^(\d{8}|\d{12,14})$/, ['21', '235', '10']],
  '253': [/^\d{13}.{0,17}$/, []],
  '255': [/^\d{13}\d{0,12}$/, []],
  '401': [/^.{1,30}$/, []],
  '402': [/^\d{17}$/, []],
  '414': [/^\d{13}$/, ['254']],
  '417': [/^\d{13}$/, []],
  '8003': [/^\d{14}.{0,16}$/, []],
  '8004': [/^\d{4}.{0,26}$/, []],
  '8006': [/^\d{18}$/, ['21', '10']],
  '8010': [/^[\w#/-]{1,30}$/, ['8011']],
  '8017': [/^\d{18}$/, []],
  '8018': [/^\d{18}$/, []],
}

// Words that Digital Links used before release 1.3.
const words: Record<string, string> = {
  gtin: '01',
  lot: '10',
  ser: '21',
  cpv: '22',
  sscc: '00',
  gln: '414',
}

function fromLink(uri: string): string | null {
  const parts = (uri.split(/[?#]/)[0] ?? '').replace(/\/$/, '').split('/')
  for (let index = parts.length - 2; index >= 3; index -= 2) {
    const canonical = fromPairs(parts.slice(index).map(decodeSafely))
    if (canonical) return root + canonical
  }
  return null
}

function fromPairs(parts: readonly string[]): string | null {
  const [first = '', value = ''] = parts
  const ai = words[first] ?? first
  const key = keys[ai]
  if (!key?.[0].test(value)) return null
  const found = new Map<string, string>()
  for (let index = 2; index < parts.length; index += 2) {
    const name = parts[index] ?? ''
    found.set(words[name] ?? name, parts[index + 1] ?? '')
  }
  const finest = key[1].find((qualifier) => found.has(qualifier))
  const shown = ai === '01' ? value.padStart(14, '0') : value
  return (
    `/${ai}/${encodeGs1(shown)}` +
    (finest ? `/${finest}/${encodeGs1(found.get(finest) ?? '')}` : '')
  )
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // not percent-encoded: it is taken as written
  }
}
