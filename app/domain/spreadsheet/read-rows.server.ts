// Whatever somebody sent, as rows: told apart by its content, never by its name.
import { refuse } from '#app/lib/refusal.ts'
import { csvRows } from './csv-rows.ts'
import {
  sheetLimits,
  tooLarge,
  type SheetFormat,
  type SheetRefusal,
  type SheetRow,
} from './spreadsheet.ts'
import { decodeText, detectEncoding, type Encoding } from './text-encoding.server.ts'
import { xlsxRows } from './xlsx-rows.server.ts'

export type SheetKind = { format: 'xlsx'; encoding: null } | { format: 'csv'; encoding: Encoding }

const begins = (bytes: Uint8Array, ...with_: number[]) =>
  with_.every((byte, at) => bytes[at] === byte)

/** Refuses sheet.empty, sheet.too-large, sheet.old-excel, sheet.not-a-table. */
export function recogniseSheet(bytes: Uint8Array): SheetKind {
  if (bytes.length === 0) throw refuse<SheetRefusal>('sheet.empty')
  if (bytes.length > sheetLimits.bytes) throw tooLarge()
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse<SheetRefusal>('sheet.old-excel')
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return { format: 'xlsx', encoding: null }
  const encoding = detectEncoding(bytes)
  if (!encoding) throw refuse<SheetRefusal>('sheet.not-a-table')
  return { format: 'csv', encoding }
}

export type OpenSheet = { format: SheetFormat; rows: AsyncGenerator<SheetRow> }

/** Rows are read while they are asked for; refuses as recogniseSheet does, and while reading as the formats do. */
export function readSheet(bytes: Uint8Array): OpenSheet {
  const { format, encoding } = recogniseSheet(bytes)
  const rows = format === 'xlsx' ? xlsxRows(bytes) : later(csvRows(decodeText(bytes, encoding)))
  return { format, rows }
}

// eslint-disable-next-line @typescript-eslint/require-await -- one kind of rows for both formats
async function* later(rows: Iterable<SheetRow>): AsyncGenerator<SheetRow> {
  yield* rows
}
