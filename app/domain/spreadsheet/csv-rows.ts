// CSV as Excel reads it: commas, semicolons (a Vietnamese Excel) or tabs; a quoted cell may hold the separator and
// line breaks; blank rows are counted, so a row's number is the one the person sees.
import { refuse } from '#app/lib/refusal.ts'
import { cleanCell, sheetLimits, type SheetRefusal, type SheetRow } from './spreadsheet.ts'

const separators = [',', ';', '\t', '|'] as const

/** The sign that stands most often outside quotes in the first line. */
export function findSeparator(head: string): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(head)?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  const counted = separators.map((sign) => ({ sign, times: line.split(sign).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign
}

type Reading = {
  separator: string
  state: 'start' | 'plain' | 'quoted' | 'after-quote'
  cell: string
  cells: string[]
  number: number
  /** the last sign was a carriage return that ended a row */
  wasReturn: boolean
}

/** Rows with something in them. Refuses sheet.quote-open, with the row in which the mark stands. */
export function* csvRows(pieces: Iterable<string>): Generator<SheetRow> {
  let head = ''
  let reading: Reading | null = null
  for (const piece of pieces) {
    if (reading) yield* take(reading, piece)
    else {
      head += piece
      if (!head.includes('\n') && head.length < 10_000) continue
      reading = begin(head)
      yield* take(reading, withoutDirective(head))
    }
  }
  if (!reading) {
    reading = begin(head)
    yield* take(reading, withoutDirective(head))
  }
  if (reading.state === 'quoted') throw openQuote(reading)
  yield* filled(endRow(reading))
}

// Excel's own first line "sep=;" names the separator and is no row.
const directive = /^sep=(.)\r?\n?/i
const withoutDirective = (head: string) => head.replace(directive, '')

const begin = (head: string): Reading => ({
  separator: directive.exec(head)?.[1] ?? findSeparator(head),
  state: 'start',
  cell: '',
  cells: [],
  number: 1,
  wasReturn: false,
})

function* take(reading: Reading, text: string): Generator<SheetRow> {
  for (const sign of text) {
    const isSecondOfPair = reading.wasReturn && sign === '\n'
    reading.wasReturn = sign === '\r' && reading.state !== 'quoted'
    if (isSecondOfPair || isQuoting(reading, sign)) continue
    if (sign === reading.separator) endCell(reading)
    else if (sign === '\n' || sign === '\r') yield* filled(endRow(reading))
    else {
      reading.cell += sign
      reading.state = 'plain'
    }
  }
}

/** True when the sign is part of a quoted cell, or a mark that opens or closes one. */
function isQuoting(reading: Reading, sign: string): boolean {
  if (reading.state === 'quoted') {
    if (sign === '"') reading.state = 'after-quote'
    else reading.cell += sign
    if (reading.cell.length > sheetLimits.lettersPerCell) throw openQuote(reading)
    return true
  }
  if (sign !== '"' || reading.state === 'plain') return false
  if (reading.state === 'after-quote') reading.cell += sign
  reading.state = 'quoted'
  return true
}

function endCell(reading: Reading): void {
  if (reading.cells.length < sheetLimits.cellsPerRow) reading.cells.push(cleanCell(reading.cell))
  reading.cell = ''
  reading.state = 'start'
}

function endRow(reading: Reading): SheetRow {
  endCell(reading)
  const row = { number: reading.number, cells: reading.cells }
  reading.cells = []
  reading.number += 1
  return row
}

const filled = (row: SheetRow): SheetRow[] => (row.cells.some(Boolean) ? [row] : [])

const openQuote = ({ number }: Reading) => refuse<SheetRefusal>('sheet.quote-open', { row: number })
