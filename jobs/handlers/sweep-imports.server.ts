import { sweepImports as sweep } from '#app/domain/import/sweep-imports.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { sweepImports } from '../definitions/sweep-imports.ts'
import { handle } from '../handle.server.ts'

export const sweepImportsHandler = handle(sweepImports, (_payload, job) =>
  sweep(registry.storage, job.clock),
)
