// Files that a shop sends, walked by the same code as the worker's, without a queue.
import { inShop } from '#app/db/doors.server.ts'
import { advanceImport } from '#app/domain/import/advance-import.server.ts'
import type { ImportKind } from '#app/domain/import/import.ts'
import { beginImport, keepFile, startImport } from '#app/domain/import/send-file.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { FileStorage, StoredFile } from '#plugins/storage/port.ts'
import type { GivenShop } from './given-people.ts'

/** Keeps files in memory. */
export function memoryStorage(): FileStorage & { files: Map<string, StoredFile> } {
  const files = new Map<string, StoredFile>()
  return {
    id: 'memory',
    files,
    put: (key, file) => Promise.resolve(void files.set(key, file)),
    get: (key) => Promise.resolve(files.get(key) ?? null),
    remove: (key) => Promise.resolve(void files.delete(key)),
  }
}

export const storage = memoryStorage()

export type GivenFile = {
  kind?: ImportKind
  /** text of a CSV, or bytes of any file */
  content: string | Uint8Array
  defaults?: { category?: string; vatClass?: string; unit?: string }
}

export async function givenImport(
  shop: GivenShop,
  { kind = 'products', content, defaults = {} }: GivenFile,
): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = await keepFile(storage, { shopId: shop.id, bytes })
  const begin = { file, kind, fileName: 'gửi.csv', defaults, actorId: shop.owner.id }
  await shop.do((db) => beginImport(db, begin, systemClock))
  return file.id
}

/** One turn of the worker's job. */
export const advance = (shop: { id: string }, fileId: string, turnSeconds = 60): Promise<void> =>
  advanceImport(fileId, {
    inShop: (work) => inShop(shop.id, work),
    storage,
    clock: systemClock,
    until: addSeconds(systemClock.now(), turnSeconds),
  })

/** Sent, checked, started and read to the end. */
export async function takenIn(shop: GivenShop, file: GivenFile): Promise<string> {
  const fileId = await givenImport(shop, file)
  await advance(shop, fileId)
  await shop.do((db) => startImport(db, { fileId, actorId: shop.owner.id }, systemClock))
  await advance(shop, fileId)
  return fileId
}

export const importOf = (shop: GivenShop, fileId: string) =>
  shop.do((db) => db.importFile.findFirstOrThrow({ where: { id: fileId } }))

/** "row column code", in order. */
export const problemsOf = async (shop: GivenShop, fileId: string): Promise<string[]> => {
  const rows = await shop.do((db) =>
    db.importProblem.findMany({
      where: { fileId },
      orderBy: [{ rowNumber: 'asc' }, { position: 'asc' }],
    }),
  )
  return rows.map(({ rowNumber, column, code }) => `${rowNumber} ${column ?? '-'} ${code}`)
}
