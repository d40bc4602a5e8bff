// Reads a file on from where it stands, batch by batch; each batch and the mark of how far it went are one
// transaction, so that a worker killed anywhere repeats nothing and leaves nothing out. While the file is being
// checked the same walk writes nothing but what it found.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { isTransient } from '#app/db/transient.server.ts'
import { readSheet } from '#app/domain/spreadsheet/read-rows.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { Refusal } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import type { Batch, OpenFile, TakeContext } from './batches.server.ts'
import { askForPhotos } from './fetch-photos.server.ts'
import { countRows, isMoving, type Taken } from './import.ts'
import {
  askToAdvance,
  lockImport,
  readImport,
  recordBatch,
  refuseImport,
  type ImportRow,
} from './import-rows.server.ts'
import { importers } from './importers.server.ts'
import { keepBefore } from './keep-before.server.ts'

export type Walk = {
  inShop: <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>
  storage: FileStorage
  clock: Clock
  /** when to let other jobs have their turn; the rest is asked for as a new job */
  until: Date
}

/** Faults of single rows are told to the person as problems and thrown together at the end. */
export async function advanceImport(fileId: string, walk: Walk): Promise<void> {
  const file = await walk.inShop((db) => readImport(db, fileId))
  if (!isMoving(file.status)) return
  const faults: unknown[] = []
  try {
    const open = await openFile(file, walk)
    if (file.status === 'running' && file.doneRow === 0) await keepBefore(file, walk)
    await walkOn({ file, open, faults }, walk)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await walk.inShop((db) =>
      refuseImport(db, file, { refusal: error as Refusal, at: walk.clock.now() }),
    )
  }
  if (faults.length > 0) throw new AggregateError(faults, `rows of import ${fileId} failed`)
}

async function openFile(file: ImportRow, { storage, inShop }: Walk): Promise<OpenFile> {
  const stored = await storage.get(file.storageKey)
  if (!stored) throw new Error(`the file of import ${file.id} is gone`)
  const open = await importers[file.kind](readSheet(stored.bytes).rows)
  if (file.doneRow === 0)
    await inShop((db) =>
      db.importFile.updateMany({ where: { id: file.id }, data: { unknown: [...open.unknown] } }),
    )
  return open
}

type Going = { file: ImportRow; open: OpenFile; faults: unknown[] }

async function walkOn({ file, open, faults }: Going, walk: Walk): Promise<void> {
  for await (const batch of open.batches(file.doneRow)) {
    if (!(await takeBatch({ file, batch, faults }, walk))) return
    if (walk.clock.now() < walk.until) continue
    await walk.inShop((db) => askToAdvance(db, file))
    return
  }
  await walk.inShop((db) => finish(db, file, walk.clock))
}

type Taking = { file: ImportRow; batch: Batch; faults: unknown[] }

/** False when somebody stopped the import or another worker went on with it. */
async function takeBatch({ file, batch, faults }: Taking, walk: Walk): Promise<boolean> {
  try {
    return await walk.inShop((db) => takeLocked(db, { file, batch }, walk.clock))
  } catch (error) {
    if (isTransient(error)) throw error
    const halves = batch.halves()
    for (const half of halves)
      if (!(await takeBatch({ file, batch: half, faults }, walk))) return false
    if (halves.length > 0) return true
    faults.push(error)
    const taken = allFailed(batch.numbers)
    return walk.inShop((db) =>
      moveOn(db, { file, batch, taken: () => Promise.resolve(taken) }, walk.clock),
    )
  }
}

const allFailed = (numbers: readonly number[]): Taken =>
  countRows(
    new Map(),
    numbers.map((row) => ({ row, column: null, code: 'row.fault', detail: {}, value: '' })),
  )

const takeLocked = (db: ShopDb, { file, batch }: Omit<Taking, 'faults'>, clock: Clock) => {
  const context: TakeContext = {
    fileId: file.id,
    defaults: file.defaults,
    actorId: file.actorId,
    isTrial: file.status === 'checking',
  }
  return moveOn(db, { file, batch, taken: () => batch.take(db, context, clock) }, clock)
}

type Move = { file: ImportRow; batch: Batch; taken: () => Promise<Taken> }

async function moveOn(db: ShopDb, { file, batch, taken }: Move, clock: Clock): Promise<boolean> {
  const now = await lockImport(db, file.id)
  if (now.status !== file.status || now.doneRow !== batch.fromRow) return false
  const size = batch.numbers.length
  await recordBatch(db, now, { ...batch, size, taken: await taken(), at: clock.now() })
  return true
}

async function finish(db: ShopDb, file: ImportRow, clock: Clock): Promise<void> {
  const now = await lockImport(db, file.id)
  if (now.status !== file.status) return
  const at = clock.now()
  const isTrial = file.status === 'checking'
  const data = isTrial
    ? { status: 'ready', movedAt: at, rowCount: now.doneRow === 0 ? 0 : undefined }
    : { status: 'done', movedAt: at, endedAt: at }
  await db.importFile.updateMany({ where: { id: file.id }, data })
  if (isTrial) return
  const { shopId, id, actorId, kind, created, updated, unchanged } = now
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'import.finished',
      subjectKind: 'import',
      subjectId: id,
      after: { kind, created, updated, unchanged },
    },
    clock,
  )
  await askForPhotos(db, { shopId, fileId: id })
  await recordEvent(db, {
    type: 'import.finished',
    shopId,
    subjectId: id,
    payload: { importId: id },
    at,
  })
}
