// The worker process: `npm run worker`. Stops cleanly on SIGTERM, SIGINT, or when the process that started it is gone.
import { pino } from 'pino'
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { env } from '#app/env.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import { handlers } from './handlers.server.ts'
import { schedules } from './schedules.ts'
import { startWorker } from './start-worker.server.ts'

const log = pino({ level: env.LOG_LEVEL, base: { process: 'worker' } })

export async function runWorker(databaseUrl: string): Promise<void> {
  configureDatabase({ url: databaseUrl, poolSize: env.DATABASE_POOL })
  const worker = await startWorker({
    queue: { databaseUrl, redisUrl: env.REDIS_URL },
    handlers,
    schedules,
    clock: systemClock,
    log,
    tellsSearch: registry.search.index !== null,
  })
  await untilStopped()
  log.info({}, 'the worker is stopping')
  await worker.stop()
  await closeDatabase()
}

// Ctrl-C reaches the whole group and the parent passes it on too, so a second signal changes nothing; SIGQUIT does
// not wait. A closed channel means that the parent died without saying so.
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    process.on('SIGQUIT', () => process.exit(1))
    if (process.channel) process.once('disconnect', stop)
    process.send?.('ready')
  })
}
