// A spreadsheet is a stream of numbered rows of text, whatever file it came in. Safe for the browser.
import { refuse, type Refusal } from '#app/lib/refusal.ts'

export type SheetRow = {
  /** as the person sees it in Excel: the first row is 1, blank rows are counted */
  number: number
  /** trimmed and composed (NFC); a missing cell is the empty string */
  cells: string[]
}

export const sheetFormats = ['csv', 'xlsx'] as const
export type SheetFormat = (typeof sheetFormats)[number]
export const isSheetFormat = (text: string): text is SheetFormat =>
  sheetFormats.some((format) => format === text)

export const sheetLimits = {
  /** of the file as it was sent */
  bytes: 20_000_000,
  rows: 50_000,
  /** of the first sheet when it is unpacked */
  sheetBytes: 400_000_000,
  /** of everything else that must be read whole: shared texts, styles */
  partBytes: 60_000_000,
  cellsPerRow: 200,
  lettersPerCell: 100_000,
} as const

export type SheetRefusal =
  | 'sheet.empty'
  | 'sheet.not-a-table'
  | 'sheet.old-excel'
  | 'sheet.damaged'
  | 'sheet.too-large'
  | 'sheet.quote-open'

// A text that a spreadsheet would run as a formula when it opens the file, guarded already or not.
const runs = /^'*[=+\-@\t\r]/

/** Puts an apostrophe before what would be run: Excel then shows it as it is. */
export const guardedText = (text: string): string => (runs.test(text) ? `'${text}` : text)

// Signs that nobody types and no database keeps: controls, half a letter.
const controls = /[\p{Cc}\ufffe\uffff]/gu
const withoutControls = (text: string) =>
  text.replaceAll(controls, (sign) => (sign === '\n' || sign === '\t' || sign === '\r' ? sign : ''))

/** What a person meant: composed letters, no blanks around, and without the apostrophe that guardedText put there. */
export function cleanCell(text: string): string {
  const composed = withoutControls(text.toWellFormed().normalize('NFC'))
  const plain = composed.replaceAll('\u00a0', ' ').trim()
  return plain.startsWith("'") && runs.test(plain.slice(1)) ? plain.slice(1) : plain
}

export const tooLarge = (): Refusal<SheetRefusal> =>
  refuse<SheetRefusal>('sheet.too-large', { most: sheetLimits.rows })

/** "A", "B", … "Z", "AA": the letters over a column, from 0. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** The number of a column from the reference of one of its cells: "AB12" is 27. -1 when it is none. */
export function columnIndex(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
