// Rows as CSV for a spreadsheet: UTF-8 with a mark at the start of the file, so that Excel opens it in Vietnamese.
import { guardedText } from './spreadsheet.ts'

export type CellValue = string | number | bigint | null

export const csvMark = '\uFEFF'

/** One row with its line end. Figures stay figures, with the decimal comma of a Vietnamese Excel; a text that would be run as a formula is guarded. */
export const csvLine = (cells: readonly CellValue[]): string =>
  `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return quoted(String(value).replace('.', ','))
  return quoted(guardedText(value))
}

/** For programs, which run nothing: quoted where needed and otherwise as it is. */
export const plainCsvLine = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`

const quoted = (text: string) =>
  /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
