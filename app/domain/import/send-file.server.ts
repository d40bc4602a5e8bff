// What a person does with a file: sends it, starts it, stops it, goes on with it, throws it away.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recogniseSheet } from '#app/domain/spreadsheet/read-rows.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import {
  canBecome,
  isMoving,
  type ImportDefaults,
  type ImportKind,
  type ImportRefusal,
} from './import.ts'
import { askForPhotos } from './fetch-photos.server.ts'
import { askToAdvance, lockImport } from './import-rows.server.ts'

export type KeptFile = {
  id: string
  storageKey: string
  format: 'csv' | 'xlsx'
  byteSize: number
}

/** Keeps the bytes, before the transaction that begins the import. Refuses what is no spreadsheet (sheet.*). */
export async function keepFile(
  storage: FileStorage,
  { shopId, bytes }: { shopId: string; bytes: Uint8Array },
): Promise<KeptFile> {
  const { format } = recogniseSheet(bytes)
  const id = newId()
  const storageKey = `shops/${shopId}/imports/${id}.${format}`
  await storage.put(storageKey, {
    bytes: Uint8Array.from(bytes),
    contentType: 'application/octet-stream',
  })
  return { id, storageKey, format, byteSize: bytes.length }
}

export type BeginImport = {
  file: KeptFile
  kind: ImportKind
  fileName: string
  defaults: ImportDefaults
  actorId: string
}

/** Begins with the dry run. */
export async function beginImport(
  db: ShopDb,
  { file, kind, fileName, defaults, actorId }: BeginImport,
  clock: Clock,
): Promise<{ id: string }> {
  const at = clock.now()
  const { shopId } = await db.importFile.create({
    data: {
      ...file,
      kind,
      fileName: fileName.slice(-120),
      defaults,
      actorId,
      createdAt: at,
      movedAt: at,
    },
    select: { shopId: true },
  })
  await askToAdvance(db, { shopId, id: file.id })
  return { id: file.id }
}

/** From the checked file to the shop. Refuses import.not-found, import.not-ready, import.nothing-to-do. */
export async function startImport(
  db: ShopDb,
  { fileId, actorId }: { fileId: string; actorId: string },
  clock: Clock,
): Promise<void> {
  const file = await lockImport(db, fileId)
  if (file.status !== 'ready') throw refuse<ImportRefusal>('import.not-ready')
  if (file.created + file.updated === 0) throw refuse<ImportRefusal>('import.nothing-to-do')
  await db.importFile.updateMany({
    where: { id: fileId },
    data: {
      status: 'running',
      actorId,
      movedAt: clock.now(),
      doneRow: 0,
      doneCount: 0,
      badCount: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
    },
  })
  await askToAdvance(db, file)
}

/** What was taken in stays; the rest waits. Refuses import.not-found, import.not-ready. */
export async function stopImport(db: ShopDb, fileId: string, clock: Clock): Promise<void> {
  const file = await lockImport(db, fileId)
  if (!canBecome(file.status, 'stopped')) throw refuse<ImportRefusal>('import.not-ready')
  await db.importFile.updateMany({
    where: { id: fileId },
    data: { status: 'stopped', movedAt: clock.now() },
  })
  await askForPhotos(db, { shopId: file.shopId, fileId })
}

/** Goes on after a stop, or when the worker was lost on the way. Refuses import.not-found, import.not-ready. */
export async function resumeImport(db: ShopDb, fileId: string, clock: Clock): Promise<void> {
  const file = await lockImport(db, fileId)
  if (file.status !== 'stopped' && !isMoving(file.status))
    throw refuse<ImportRefusal>('import.not-ready')
  const status = file.status === 'stopped' ? 'running' : file.status
  await db.importFile.updateMany({ where: { id: fileId }, data: { status, movedAt: clock.now() } })
  await askToAdvance(db, file)
}

/** The list forgets it; what it brought stays. Returns the files to remove. Refuses import.not-found, import.moving. */
export async function dropImport(
  db: ShopDb,
  { fileId, actorId }: { fileId: string; actorId: string },
  clock: Clock,
): Promise<string[]> {
  const file = await lockImport(db, fileId)
  if (isMoving(file.status)) throw refuse<ImportRefusal>('import.moving')
  await db.importFile.deleteMany({ where: { id: fileId } })
  await recordAudit(
    db,
    {
      shopId: file.shopId,
      actorId,
      action: 'import.removed',
      subjectKind: 'import',
      subjectId: fileId,
      before: { kind: file.kind, status: file.status },
    },
    clock,
  )
  return [file.storageKey, ...(file.beforeKey ? [file.beforeKey] : [])]
}
