import { expect, test } from 'vitest'
import { parseLocalDate } from '#app/lib/time.ts'
import { invoiceSymbol, invoiceYear, isPrintedSymbol, printedSymbol } from './invoice-symbol.ts'

test('the symbol carries the year in two digits', () => {
  expect(invoiceSymbol({ year: 2026, letters: 'YY' })).toBe('K26TYY')
  expect(invoiceSymbol({ year: 2030, letters: 'AB' })).toBe('K30TAB')
  expect(invoiceSymbol({ year: 2105, letters: 'AB' })).toBe('K05TAB')
})

test('the series of a new year begins on 1 January', () => {
  expect(invoiceYear(parseLocalDate('2026-12-31')!)).toBe(2026)
  expect(invoiceYear(parseLocalDate('2027-01-01')!)).toBe(2027)
})

test('our symbols are symbols of the law', () => {
  expect(isPrintedSymbol(printedSymbol('1', 'K26TYY'))).toBe(true)
  expect(isPrintedSymbol('2C26MYY')).toBe(true)
})

test.each(['K26TYY', '1K26TY1', '1A26TYY', '1K2TYY', '1K26ZYY', '0K26TYY'])(
  '%s is no symbol',
  (text) => {
    expect(isPrintedSymbol(text)).toBe(false)
  },
)

test('letters other than two capitals are no choice', () => {
  expect(() => invoiceSymbol({ year: 2026, letters: 'Y1' })).toThrow(RangeError)
})
