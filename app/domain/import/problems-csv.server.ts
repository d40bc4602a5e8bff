// Every problem of a file as a file of its own, to be corrected beside the original.
import type { ShopDb } from '#app/db/doors.server.ts'
import { csvLine, csvMark } from '#app/domain/spreadsheet/csv-lines.ts'
import { listProblems, type ProblemView } from './import-views.server.ts'

export type ProblemLines = {
  head: readonly string[]
  lineOf: (problem: ProblemView) => readonly string[]
}

type InShop = <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>

/** Read in pages: a file of nothing but mistakes does not fill the memory. */
export async function* problemsCsv(
  inShop: InShop,
  fileId: string,
  { head, lineOf }: ProblemLines,
): AsyncGenerator<string> {
  yield csvMark + csvLine(head)
  let afterRow: number | null = 0
  while (afterRow !== null) {
    const from: number = afterRow
    const page = await inShop((db) => listProblems(db, { fileId, afterRow: from, limit: 1000 }))
    yield page.problems.map((problem) => csvLine([problem.row, ...lineOf(problem)])).join('')
    afterRow = page.nextRow
  }
}
