// Rows as a file of either format, piece by piece.
import { csvLine, csvMark, type CellValue } from './csv-lines.ts'
import type { SheetFormat } from './spreadsheet.ts'
import { xlsxFile } from './xlsx-file.server.ts'

export type Sheet = {
  /** names the sheet in Excel */
  title: string
  /** the first is the head */
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>
}

export const sheetFile = (
  format: SheetFormat,
  { title, rows }: Sheet,
): AsyncGenerator<string | Uint8Array> =>
  format === 'xlsx' ? xlsxFile(title, rows) : csvFile(rows)

// A hundred rows at a time: a piece a row would be a packet a row.
async function* csvFile(rows: Sheet['rows']): AsyncGenerator<string> {
  let [piece, count] = [csvMark, 0]
  for await (const row of rows) {
    piece += csvLine(row)
    count += 1
    if (count % 100 !== 0) continue
    yield piece
    piece = ''
  }
  yield piece
}
