// Writes the outbox rows of schedules whose tick has begun. A tick missed while no worker ran is not made up for, and
// a schedule whose last tick is still unfinished waits: sweeps never pile up.
import { asSystem } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { tickId, tickOf, type Schedule } from './schedules.ts'

/** Returns how many rows were written. Any number of workers may call it at once. */
export async function keepSchedules(schedules: readonly Schedule[], clock: Clock): Promise<number> {
  const now = clock.now()
  const ticks = schedules.map((schedule) => ({
    id: tickId(schedule, tickOf(schedule, now)),
    job: schedule.definition.name,
  }))
  return asSystem(
    'schedules',
    (db) => db.$executeRaw`
      INSERT INTO outbox (id, job, payload, run_at)
      SELECT t.id, t.job, '{}', ${now}
      FROM unnest(${ticks.map((tick) => tick.id)}::uuid[], ${ticks.map((tick) => tick.job)}::text[]) AS t (id, job)
      WHERE NOT EXISTS (SELECT FROM outbox o
        WHERE o.job = t.job AND o.done_at IS NULL AND o.failed_at IS NULL)
      ON CONFLICT (id) DO NOTHING`,
  )
}
