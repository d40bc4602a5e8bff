// Imports as their shop sees them.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { ImportKind, ImportStatus, ProblemCode } from './import.ts'

export type ImportCard = {
  id: string
  kind: ImportKind
  fileName: string
  status: ImportStatus
  rowCount: number | null
  doneCount: number
  badCount: number
  created: number
  updated: number
  unchanged: number
  createdAt: Date
}

export type ImportView = ImportCard & {
  /** where the walk stands, as the person counts rows */
  doneRow: number
  refusal: { code: string; detail: Record<string, string | number> } | null
  unknown: string[]
  movedAt: Date
  hasBefore: boolean
}

export type ProblemView = {
  row: number
  column: string | null
  code: ProblemCode
  detail: Record<string, string | number>
  value: string
}

/** How many rows have the same thing wrong in the same column. */
export type ProblemKind = { column: string | null; code: ProblemCode; rows: number }

const card = {
  id: true,
  kind: true,
  fileName: true,
  status: true,
  rowCount: true,
  doneCount: true,
  badCount: true,
  created: true,
  updated: true,
  unchanged: true,
  createdAt: true,
} as const

const cardsPerPage = 20
const problemsPerPage = 50

/** Newest first; `after` is the id of the last one seen. */
export async function listImports(
  db: ShopDb,
  after: string | null,
): Promise<{ imports: ImportCard[]; nextCursor: string | null }> {
  const rows = await db.importFile.findMany({
    where: after ? { id: { lt: after } } : {},
    orderBy: { id: 'desc' },
    take: cardsPerPage + 1,
    select: card,
  })
  const imports = rows.slice(0, cardsPerPage) as ImportCard[]
  return { imports, nextCursor: rows.length > cardsPerPage ? (imports.at(-1)?.id ?? null) : null }
}

export async function findImport(db: ShopDb, id: string): Promise<ImportView | null> {
  const row = await db.importFile.findFirst({
    where: { id },
    select: {
      ...card,
      doneRow: true,
      refusal: true,
      unknown: true,
      movedAt: true,
      beforeKey: true,
    },
  })
  if (!row) return null
  const { beforeKey, ...view } = row
  return { ...view, hasBefore: beforeKey !== null } as ImportView
}

/** Where the copy of what the shop had before lies; null when there is none. */
export async function findBeforeKey(
  db: ShopDb,
  id: string,
): Promise<{ key: string; kind: ImportKind } | null> {
  const row = await db.importFile.findFirst({
    where: { id, beforeKey: { not: null } },
    select: { beforeKey: true, kind: true },
  })
  return row?.beforeKey ? { key: row.beforeKey, kind: row.kind as ImportKind } : null
}

/** Most frequent first. */
export async function findProblemKinds(db: ShopDb, fileId: string): Promise<ProblemKind[]> {
  return db.$queryRaw<ProblemKind[]>`
    SELECT "column", code, count(DISTINCT row_number)::int AS rows FROM import_problem
    WHERE shop_id = current_shop_id() AND file_id = ${fileId}::uuid
    GROUP BY "column", code ORDER BY rows DESC, code LIMIT 12`
}

/** In the order of the file; `afterRow` is the last row seen. A row's problems are never parted. */
export async function listProblems(
  db: ShopDb,
  {
    fileId,
    afterRow,
    limit = problemsPerPage,
  }: { fileId: string; afterRow: number; limit?: number },
): Promise<{ problems: ProblemView[]; nextRow: number | null }> {
  const problems = await db.$queryRaw<ProblemView[]>`
    SELECT row_number AS row, "column", code, detail, value FROM import_problem
    WHERE shop_id = current_shop_id() AND file_id = ${fileId}::uuid AND row_number IN (
      SELECT DISTINCT row_number FROM import_problem
      WHERE shop_id = current_shop_id() AND file_id = ${fileId}::uuid AND row_number > ${afterRow}
      ORDER BY row_number LIMIT ${limit})
    ORDER BY row_number, position`
  const last = problems.at(-1)?.row ?? afterRow
  const isMore =
    (await db.importProblem.count({ where: { fileId, rowNumber: { gt: last } }, take: 1 })) > 0
  return { problems, nextRow: isMore ? last : null }
}
