// A bank's statement as movements, row by row in bounded memory, whoever's account it is of.
import { readSheet } from '#app/domain/spreadsheet/read-rows.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import {
  findStatementColumns,
  readStatementRow,
  type StatementColumns,
  type StatementMovement,
  type StatementProblem,
} from './statement-row.ts'

export type StatementLine =
  { row: number; movement: StatementMovement } | { row: number; problem: StatementProblem }

// Banks put their name, the account and the period above the table.
const headWithin = 30

/** Rows as the person sees them in Excel. Throws `transfer.no-head` and what a sheet may be refused for. */
export async function* readStatement(bytes: Uint8Array): AsyncGenerator<StatementLine> {
  let columns: StatementColumns | null = null
  for await (const { number: row, cells } of readSheet(bytes).rows) {
    if (!columns) {
      columns = findStatementColumns(cells)
      if (!columns && row > headWithin) break
      continue
    }
    const read = readStatementRow(cells, columns)
    if (read === null) continue
    yield typeof read === 'string' ? { row, problem: read } : { row, movement: read }
  }
  if (!columns) throw refuse('transfer.no-head')
}

export type LoadedStatement = {
  /** movements in the file */
  movements: number
  /** of them, new to us */
  fresh: number
  /** of the new ones, those that paid for something */
  matched: number
  /** rows as the person sees them in Excel */
  problems: { row: number; column: StatementProblem }[]
}

const mostProblems = 100

type Told = { isNew: boolean; status: string }

/** Every movement is told to `tell`, one after the other; a row that cannot be read stops no other. */
export async function tellStatement(
  bytes: Uint8Array,
  tell: (movement: StatementMovement) => Promise<Told>,
): Promise<LoadedStatement> {
  const loaded: LoadedStatement = { movements: 0, fresh: 0, matched: 0, problems: [] }
  for await (const line of readStatement(bytes)) {
    if ('problem' in line) {
      if (loaded.problems.length < mostProblems)
        loaded.problems.push({ row: line.row, column: line.problem })
      continue
    }
    const told = await tell(line.movement)
    loaded.movements += 1
    if (told.isNew) loaded.fresh += 1
    if (told.isNew && told.status === 'matched') loaded.matched += 1
  }
  return loaded
}
