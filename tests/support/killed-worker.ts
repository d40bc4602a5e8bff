// A real process that does one thing, says "reached" at the worst moment, and then waits to be killed.
// node tests/support/killed-worker.ts <consumer|relay|job> with KILLED_DATABASE_URL (and KILLED_SHOP) set.
import { configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { consume } from '#app/domain/event/consume.server.ts'
import { metricConsumer } from '#app/domain/metric/apply-events.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { queueBackend } from '#jobs/connection.server.ts'
import { silentLog } from '#jobs/log.ts'
import { relayOutbox } from '#jobs/relay.server.ts'
import { startWorker } from '#jobs/start-worker.server.ts'
import { keepOnce } from './kept-once.ts'

const databaseUrl = process.env.KILLED_DATABASE_URL ?? ''
configureDatabase({ url: databaseUrl, poolSize: 8 })

async function reached(): Promise<never> {
  process.send?.('reached')
  return new Promise<never>(() => setInterval(() => {}, 1000))
}

const moments: Record<string, () => Promise<unknown>> = {
  // The figures are written, the cursor is not, and nothing is committed.
  consumer: () =>
    asSystem('killed', (db) =>
      consume(db, {
        ...metricConsumer,
        async apply(inner, events) {
          await metricConsumer.apply(inner, events)
          await reached()
        },
      }),
    ),
  // The queue has been told, the outbox row is not marked.
  relay: async () => {
    const queue = queueBackend({ databaseUrl }).openQueue()
    const telling = {
      ...queue,
      add: async (jobs: Parameters<typeof queue.add>[0]) => {
        await queue.add(jobs)
        await reached()
      },
    }
    await relayOutbox(telling, [keepOnce()], systemClock)
  },
  // The handler's effect is committed, the job is not marked done.
  job: () =>
    startWorker({
      queue: { databaseUrl },
      handlers: [keepOnce(reached)],
      schedules: [],
      clock: systemClock,
      log: silentLog,
      lockMs: 1500,
    }),
}

await moments[process.argv[2] ?? '']?.()
