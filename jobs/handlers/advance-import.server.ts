// Reads a file on for a quarter of a minute, then lets others have their turn: the rest is a job of its own.
import { advanceImport as advance } from '#app/domain/import/advance-import.server.ts'
import { addSeconds } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import { advanceImport } from '../definitions/advance-import.ts'
import { handle } from '../handle.server.ts'

const turnSeconds = 15

export const advanceImportHandler = handle(advanceImport, ({ fileId }, job) =>
  advance(fileId, {
    inShop: (work) => job.inShop(work),
    storage: registry.storage,
    clock: job.clock,
    until: addSeconds(job.clock.now(), turnSeconds),
  }),
)
