// The first sheet of an .xlsx as rows of text: shared texts, figures as Excel stores them, days as 2026-11-23.
import { fromDateColumn, fromEpochMs } from '#app/lib/time.ts'
import { refuse } from '#app/lib/refusal.ts'
import {
  cleanCell,
  columnIndex,
  sheetLimits,
  type SheetRefusal,
  type SheetRow,
} from './spreadsheet.ts'
import { openXlsx, type Tag, type XlsxParts } from './xlsx-parts.server.ts'

/** Refuses sheet.damaged, sheet.too-large. Rows without anything in them are left out, their numbers are kept. */
export async function* xlsxRows(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const parts = await openXlsx(bytes)
  const { sheet, epoch } = await findFirstSheet(parts)
  const words = { shared: await readShared(parts), isDay: await readDayStyles(parts), epoch }
  const rows: SheetRow[] = []
  for await (const _piece of parts.read(sheet, sheetReader(rows, words), sheetLimits.sheetBytes)) {
    yield* rows.splice(0)
  }
  yield* rows
}

async function readWhole(parts: XlsxParts, name: string, open: (tag: Tag) => void): Promise<void> {
  for await (const _piece of parts.read(name, { open }, sheetLimits.partBytes));
}

async function findFirstSheet(parts: XlsxParts): Promise<{ sheet: string; epoch: number }> {
  const sheets: string[] = []
  const targets = new Map<string, string>()
  let epoch = 25_569
  await readWhole(parts, 'xl/workbook.xml', ({ name, attributes }) => {
    if (name === 'sheet' && !attributes.state) sheets.push(attributes['r:id'] ?? '')
    if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) epoch = 24_107
  })
  await readWhole(parts, 'xl/_rels/workbook.xml.rels', ({ name, attributes }) => {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
  })
  const target = targets.get(sheets[0] ?? '')
  if (!target) throw refuse<SheetRefusal>('sheet.damaged')
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, epoch }
}

async function readShared(parts: XlsxParts): Promise<string[]> {
  const name = 'xl/sharedStrings.xml'
  const texts: string[] = []
  if (!parts.has(name)) return texts
  let [text, isText, isReadingAid] = ['', false, false]
  const reader = {
    open: ({ name: tag }: Tag) => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') isReadingAid = true
      isText = tag === 't' && !isReadingAid
    },
    text: (found: string) => {
      if (isText) text += found
    },
    close: (tag: string) => {
      if (tag === 't') isText = false
      if (tag === 'rPh') isReadingAid = false
      if (tag === 'si') texts.push(text)
    },
  }
  for await (const _piece of parts.read(name, reader, sheetLimits.partBytes));
  return texts
}

// Built-in formats that show a day; other formats show one when their code has a day or a year outside quotes.
const isBuiltInDay = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** For each cell style, whether it shows a day. */
async function readDayStyles(parts: XlsxParts): Promise<boolean[]> {
  const name = 'xl/styles.xml'
  const ownDays = new Map<number, boolean>()
  const styles: boolean[] = []
  if (!parts.has(name)) return styles
  let isInCells = false
  await readWhole(parts, name, ({ name: tag, attributes }) => {
    if (tag === 'numFmt') {
      const code = (attributes.formatCode ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
      ownDays.set(Number(attributes.numFmtId), /[dy]/i.test(code))
    }
    if (tag === 'cellXfs' || tag === 'cellStyleXfs') isInCells = tag === 'cellXfs'
    if (tag !== 'xf' || !isInCells) return
    const id = Number(attributes.numFmtId ?? 0)
    styles.push(ownDays.get(id) ?? isBuiltInDay(id))
  })
  return styles
}

type Words = { shared: readonly string[]; isDay: readonly boolean[]; epoch: number }

function sheetReader(rows: SheetRow[], words: Words) {
  let row: SheetRow = { number: 0, cells: [] }
  let cell = { at: 0, kind: 'n', isDay: false }
  let [value, isValue] = ['', false]
  return {
    open: ({ name, attributes }: Tag) => {
      if (name === 'row') row = { number: Number(attributes.r ?? row.number + 1), cells: [] }
      if (name === 'c') {
        const at = attributes.r ? columnIndex(attributes.r) : row.cells.length
        const isDay = words.isDay[Number(attributes.s ?? -1)] ?? false
        cell = { at, kind: attributes.t ?? 'n', isDay }
        value = ''
      }
      isValue = name === 'v' || name === 't'
    },
    text: (found: string) => {
      if (isValue && value.length < sheetLimits.lettersPerCell) value += found
    },
    close: (name: string) => {
      isValue = false
      if (name === 'c') putCell(row, cell.at, textOf(value, cell, words))
      if (name === 'row' && row.cells.some(Boolean)) rows.push(row)
    },
  }
}

function putCell({ cells }: SheetRow, at: number, text: string): void {
  if (at < 0 || at >= sheetLimits.cellsPerRow) return
  while (cells.length < at) cells.push('')
  cells[at] = cleanCell(text)
}

type Cell = { kind: string; isDay: boolean }

function textOf(value: string, { kind, isDay }: Cell, { shared, epoch }: Words): string {
  if (kind === 's') return shared[Number(value)] ?? ''
  if (kind === 'd') return value.slice(0, 10)
  if (kind !== 'n' || value === '') return kind === 'e' ? '' : value
  const figure = Number(value)
  if (!Number.isFinite(figure)) return value
  if (isDay) return fromDateColumn(fromEpochMs(Math.floor(figure - epoch) * 86_400_000))
  // Excel computes with fifteen digits; what is behind them is noise. A fraction gets the comma that people here type,
  // so that 1.125 kg is not read as 1125.
  if (Number.isSafeInteger(figure)) return String(figure)
  return String(Number(figure.toPrecision(15))).replace('.', ',')
}
