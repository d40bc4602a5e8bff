// A file of a carrier or gateway as rows. Money is taken whole or not at all: a file with a row that cannot be read is
// refused with the numbers of its bad rows, and nothing of it is written.
import { createHash } from 'node:crypto'
import { readSheet } from '#app/domain/spreadsheet/read-rows.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { findColumns, readRow, type Columns, type RowProblem } from './remittance-columns.ts'
import type { RemittanceRefusal, RemittanceRow } from './remittance.ts'

export type ReadRemittance = { rows: RemittanceRow[]; fileHash: string }

const shownProblems = 20
/** Carriers put their name and the period above the table. */
const headWithin = 15

/** Throws `remittance.no-head`, `remittance.bad-rows` (`rows`) and what a sheet may be refused for. */
export async function readRemittance(bytes: Uint8Array): Promise<ReadRemittance> {
  const rows: RemittanceRow[] = []
  const problems: RowProblem[] = []
  let columns: Columns | null = null
  for await (const row of readSheet(bytes).rows) {
    if (!columns) {
      columns = findColumns(row.cells)
      if (!columns && row.number > headWithin) break
      continue
    }
    const read = readRow(row, columns)
    if (read === null) continue
    if ('column' in read) problems.push(read)
    else rows.push(read)
  }
  if (!columns || (rows.length === 0 && problems.length === 0))
    throw refuse<RemittanceRefusal>('remittance.no-head')
  if (problems.length > 0) {
    const shown = problems.slice(0, shownProblems).map(({ rowNumber }) => rowNumber)
    const more = problems.length > shown.length ? ', …' : ''
    throw refuse<RemittanceRefusal>('remittance.bad-rows', {
      count: problems.length,
      rows: shown.join(', ') + more,
    })
  }
  return { rows, fileHash: createHash('sha256').update(bytes).digest('hex') }
}
