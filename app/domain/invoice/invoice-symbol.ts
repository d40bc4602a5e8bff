// KHHDon, the six characters before an invoice's number: K (no tax-authority code), the year, T (registered
// organisations and households), two letters of the seller's choice. TT 91/2026/TT-BTC, annex I.
import type { LocalDate } from '#app/lib/time.ts'
import type { InvoiceForm } from './invoice.ts'

export type SymbolParts = { year: number; letters: string }

/** YY: a seller with one series a year needs no letters of its own. */
export const seriesLetters = 'YY'

/** The symbol of a year's series. Throws on anything but two letters. */
export function invoiceSymbol({ year, letters }: SymbolParts): string {
  if (!/^[A-Z]{2}$/.test(letters)) throw new RangeError(`invoice symbol: bad letters ${letters}`)
  return `K${String(year % 100).padStart(2, '0')}T${letters}`
}

/** The invoice year of a day: series start again on 1 January. */
export const invoiceYear = (day: LocalDate): number => Number(day.slice(0, 4))

/** As printed: `1K26TYY`. */
export const printedSymbol = (form: InvoiceForm, symbol: string): string => `${form}${symbol}`

const printed = /^[1-9][CK]\d{2}[TDLMNBGHXF][A-Z]{2}$/

/** True for form + symbol of any kind of invoice the law knows, ours or another seller's. */
export const isPrintedSymbol = (text: string): boolean => printed.test(text)

/** SHDon has at most eight digits. */
export const largestNumber = 99_999_999
