// A finished job is kept a week to answer "did it run?", a discarded failure ninety days; sweeps leave after a day.
import { asSystem } from '#app/db/doors.server.ts'
import { sweepDeliveries } from '#app/domain/webhook/sweep-deliveries.server.ts'
import { addSeconds } from '#app/lib/time.ts'
import { dropOldRows } from '../definitions/drop-old-rows.ts'
import { handle } from '../handle.server.ts'

const day = 86_400

export const dropOldRowsHandler = handle(dropOldRows, async (_payload, job) => {
  const before = (days: number) => addSeconds(job.clock.now(), -days * day)
  await asSystem(
    'sweep: finished jobs',
    (db) => db.$executeRaw`
      DELETE FROM outbox
      WHERE done_at < ${before(7)} OR discarded_at < ${before(90)} OR (done_at < ${before(1)} AND payload = '{}')`,
  )
  await asSystem('sweep: webhook deliveries', (db) => sweepDeliveries(db, job.clock))
})
