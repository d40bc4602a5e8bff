// A bank's statement, as a shop loads it: every movement in it is told as if the bank had just said so. Loading the
// same file twice, or two files that overlap, changes nothing; a row that cannot be read stops no other.
import { readSheet } from '#app/domain/spreadsheet/read-rows.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { receiveTransfer } from './receive-transfer.server.ts'
import {
  findStatementColumns,
  readStatementRow,
  type StatementColumns,
  type StatementProblem,
} from './statement-row.ts'

export type LoadStatement = {
  shopId: string
  accountNumber: string
  bytes: Uint8Array
}

export type LoadedStatement = {
  /** movements in the file */
  movements: number
  /** of them, new to us */
  fresh: number
  /** of the new ones, those that paid an order */
  matched: number
  /** rows as the person sees them in Excel */
  problems: { row: number; column: StatementProblem }[]
}

// Banks put their name, the account and the period above the table.
const headWithin = 30
const mostProblems = 100

/** Opens doors of its own. Throws `transfer.no-head` and what a sheet may be refused for. */
export async function loadStatement(
  { shopId, accountNumber, bytes }: LoadStatement,
  clock: Clock,
): Promise<LoadedStatement> {
  const loaded: LoadedStatement = { movements: 0, fresh: 0, matched: 0, problems: [] }
  let columns: StatementColumns | null = null
  for await (const { number, cells } of readSheet(bytes).rows) {
    if (!columns) {
      columns = findStatementColumns(cells)
      if (!columns && number > headWithin) break
      continue
    }
    const read = readStatementRow(cells, columns)
    if (read === null) continue
    if (typeof read === 'string') {
      if (loaded.problems.length < mostProblems) loaded.problems.push({ row: number, column: read })
      continue
    }
    const movement = { ...read, accountNumber }
    const told = await receiveTransfer({ shopId, movement, source: 'statement' }, clock)
    loaded.movements += 1
    if (told.isNew) loaded.fresh += 1
    if (told.isNew && told.status === 'matched') loaded.matched += 1
  }
  if (!columns) throw refuse('transfer.no-head')
  return loaded
}
