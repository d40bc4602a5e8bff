// The GS1 application identifiers (AIs) that our Digital Links use. The contract test compares every line with
// GS1's own syntax dictionary. Lengths are in characters; `path` lists the qualifiers in their fixed order.
import { hasValidCheckDigit, isSet82 } from '#app/lib/gs1.ts'

export type ApplicationIdentifier = {
  ai: string
  title: string
  kind: 'numeric' | 'text'
  shortest: number
  longest: number
  check?: 'check-digit' | 'date'
  /** may stand behind the question mark */
  isAttribute: boolean
}

const date = { kind: 'numeric', shortest: 6, longest: 6, check: 'date', isAttribute: true } as const
const weight = { kind: 'numeric', shortest: 6, longest: 6, isAttribute: true } as const
const text20 = { kind: 'text', shortest: 1, longest: 20, isAttribute: false } as const

const known: readonly ApplicationIdentifier[] = [
  {
    ai: '01',
    title: 'GTIN',
    kind: 'numeric',
    shortest: 14,
    longest: 14,
    check: 'check-digit',
    isAttribute: true,
  },
  { ai: '10', title: 'BATCH/LOT', ...text20, isAttribute: true },
  { ai: '11', title: 'PROD DATE', ...date },
  { ai: '13', title: 'PACK DATE', ...date },
  { ai: '15', title: 'BEST BEFORE or BEST BY', ...date },
  { ai: '16', title: 'SELL BY', ...date },
  { ai: '17', title: 'USE BY or EXPIRY', ...date },
  { ai: '21', title: 'SERIAL', ...text20 },
  { ai: '22', title: 'CPV', ...text20 },
  { ai: '235', title: 'TPX', kind: 'text', shortest: 1, longest: 28, isAttribute: false },
  ...['3100', '3101', '3102', '3103', '3104', '3105'].map((ai): ApplicationIdentifier => ({
    ai,
    title: 'NET WEIGHT (kg)',
    ...weight,
  })),
]

export const applicationIdentifiers: ReadonlyMap<string, ApplicationIdentifier> = new Map(
  known.map((entry) => [entry.ai, entry]),
)

/** Qualifiers that may follow a GTIN in the path: any of the first row in that order, or the second alone. */
export const gtinQualifiers = [['22', '10', '21'], ['235']] as const

/** True when `value` is what the AI may hold. Dates are YYMMDD; day 00 means "that month". */
export function isValueOf(entry: ApplicationIdentifier, value: string): boolean {
  if (value.length < entry.shortest || value.length > entry.longest) return false
  if (entry.kind === 'text') return isSet82(value, entry.longest)
  if (!/^\d+$/.test(value)) return false
  if (entry.check === 'check-digit') return hasValidCheckDigit(value)
  if (entry.check === 'date') return isGs1Date(value)
  return true
}

function isGs1Date(value: string): boolean {
  const [year, month, day] = [value.slice(0, 2), value.slice(2, 4), value.slice(4)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (month < 1 || month > 12) return false
  return day <= daysOfMonth(2000 + year, month)
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
