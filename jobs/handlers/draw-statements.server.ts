// A second run finds nothing left to close.
import { asSystem } from '#app/db/doors.server.ts'
import { drawStatements as drawDue } from '#app/domain/settlement/draw-statements.server.ts'
import { drawStatements } from '../definitions/draw-statements.ts'
import { handle } from '../handle.server.ts'

export const drawStatementsHandler = handle(drawStatements, async (_payload, job) => {
  await asSystem('close the months that are over', (db) => drawDue(db, job.clock), 120_000)
})
