// The row of an import and its small writes.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { refuse, type Refusal } from '#app/lib/refusal.ts'
import { advanceImport } from '#jobs/definitions/advance-import.ts'
import type {
  ImportDefaults,
  ImportKind,
  ImportRefusal,
  ImportStatus,
  RowProblem,
  Taken,
} from './import.ts'

export type ImportRow = {
  shopId: string
  id: string
  kind: ImportKind
  status: ImportStatus
  storageKey: string
  beforeKey: string | null
  defaults: ImportDefaults
  doneRow: number
  created: number
  updated: number
  unchanged: number
  actorId: string | null
}

/** Refuses import.not-found. */
export async function readImport(db: ShopDb, fileId: string): Promise<ImportRow> {
  const row = await db.importFile.findFirst({
    where: { id: fileId },
    select: {
      shopId: true,
      id: true,
      kind: true,
      status: true,
      storageKey: true,
      beforeKey: true,
      defaults: true,
      doneRow: true,
      created: true,
      updated: true,
      unchanged: true,
      actorId: true,
    },
  })
  if (!row) throw refuse<ImportRefusal>('import.not-found')
  const { kind, status, defaults } = row
  return {
    ...row,
    kind: kind as ImportKind,
    status: status as ImportStatus,
    defaults: defaults as ImportDefaults,
  }
}

/** Holds the import until the transaction ends. Refuses import.not-found. */
export async function lockImport(db: ShopDb, fileId: string): Promise<ImportRow> {
  await db.$executeRaw`
    SELECT FROM import_file WHERE shop_id = current_shop_id() AND id = ${fileId}::uuid FOR UPDATE`
  return readImport(db, fileId)
}

type Moved = { fromRow: number; toRow: number; size: number; taken: Taken; at: Date }

/**
 * Moves past some rows, in the transaction that took them. The import is locked and stands at `fromRow`. What an
 * earlier pass said of these rows is forgotten.
 */
export async function recordBatch(
  db: ShopDb,
  file: ImportRow,
  { fromRow, toRow, size, taken, at }: Moved,
): Promise<void> {
  await db.importProblem.deleteMany({
    where: { fileId: file.id, rowNumber: { gt: fromRow, lte: toRow } },
  })
  await writeProblems(db, file.id, taken.problems)
  // While it is being checked nobody knows how many rows there are: as many as were seen.
  await db.$executeRaw`
    UPDATE import_file SET done_row = ${toRow}, done_count = done_count + ${size},
      row_count = CASE WHEN status = 'checking' THEN done_count + ${size} ELSE row_count END,
      bad_count = bad_count + ${taken.bad}, created = created + ${taken.created},
      updated = updated + ${taken.updated}, unchanged = unchanged + ${taken.unchanged}, moved_at = ${at}
    WHERE shop_id = current_shop_id() AND id = ${file.id}::uuid`
}

async function writeProblems(
  db: ShopDb,
  fileId: string,
  problems: readonly RowProblem[],
): Promise<void> {
  if (problems.length === 0) return
  const told = new Map<number, number>()
  const rows = problems.map((problem) => {
    const position = (told.get(problem.row) ?? 0) + 1
    told.set(problem.row, position)
    return { ...problem, position }
  })
  await db.$executeRaw`
    INSERT INTO import_problem (file_id, row_number, position, "column", code, detail, value)
    SELECT ${fileId}::uuid, row, position, "column", code, detail, value
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS w (row int, position int, "column" text, code text, detail jsonb, value text)`
}

export const askToAdvance = (db: ShopDb, { shopId, id }: { shopId: string; id: string }) =>
  enqueue(db, advanceImport, { shopId, fileId: id }, { shopId })

/** The file as a whole cannot be read. */
export async function refuseImport(
  db: ShopDb,
  file: ImportRow,
  { refusal, at }: { refusal: Refusal; at: Date },
): Promise<void> {
  const { code, detail } = refusal
  await db.importFile.updateMany({
    where: { id: file.id, status: file.status },
    data: { status: 'refused', refusal: { code, detail }, movedAt: at },
  })
}
