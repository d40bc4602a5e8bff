// Forgets files that were sent long ago. What they brought into the shop stays.
import { asSystem } from '#app/db/doors.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import { keptDays } from './import.ts'

type OldFile = { shopId: string; id: string; storageKey: string; beforeKey: string | null }

const atOnce = 100
const daySeconds = 86_400

/** The bytes go first: killed between, the next run finds the row and removes what is not there. */
export async function sweepImports(storage: FileStorage, clock: Clock): Promise<void> {
  const before = addSeconds(clock.now(), -keptDays * daySeconds)
  for (;;) {
    const files = await asSystem('sweep: old imports', (db) =>
      db.importFile.findMany({
        where: { createdAt: { lt: before }, status: { notIn: ['checking', 'running'] } },
        select: { shopId: true, id: true, storageKey: true, beforeKey: true },
        orderBy: { createdAt: 'asc' },
        take: atOnce,
      }),
    )
    if (files.length === 0) return
    for (const file of files) await forget(file, storage)
  }
}

async function forget(file: OldFile, storage: FileStorage): Promise<void> {
  const { shopId, id, storageKey, beforeKey } = file
  await storage.remove(storageKey)
  if (beforeKey) await storage.remove(beforeKey)
  await asSystem('sweep: old imports', (db) => db.importFile.deleteMany({ where: { shopId, id } }))
}
