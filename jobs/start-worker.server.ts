// One worker: relay, consumers of the event log, schedules and the queue's jobs, started together and stopped
// together. Any number of workers may run; killing one at any point loses nothing and doubles nothing.
import { asSystem } from '#app/db/doors.server.ts'
import { consume, noteFailure, type Consumer } from '#app/domain/event/consume.server.ts'
import { storefrontConsumer } from '#app/domain/event/storefront-consumer.server.ts'
import { stockWatch } from '#app/domain/inventory/stock-watch.server.ts'
import { metricConsumer } from '#app/domain/metric/apply-events.server.ts'
import { lettersConsumer } from '#app/domain/notification/letters-consumer.server.ts'
import { newsConsumer } from '#app/domain/notification/news-consumer.server.ts'
import { moneyConsumer } from '#app/domain/settlement/money-consumer.server.ts'
import { webhookConsumer } from '#app/domain/webhook/webhook-consumer.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { queueBackend, type JobQueue, type QueueConfig } from './connection.server.ts'
import type { JobHandler } from './handle.server.ts'
import { keepSchedules } from './keep-schedules.server.ts'
import type { Log } from './log.ts'
import { startLoop, type Loop } from './loop.server.ts'
import { relayForgotten, relayOutbox } from './relay.server.ts'
import { buryFailed, runJob } from './run-job.server.ts'
import type { Schedule } from './schedules.ts'
import { listen } from './wake-up.server.ts'

export type WorkerOptions = {
  queue: QueueConfig
  handlers: readonly JobHandler[]
  schedules: readonly Schedule[]
  clock: Clock
  log: Log
  concurrency?: number
  /** see RunnerOptions */
  lockMs?: number
  /** whether the search engine has an index of its own that must hear of changes */
  tellsSearch?: boolean
}

export type RunningWorker = {
  backend: 'postgres' | 'redis'
  /** Finishes the running jobs, at most `graceMs`; what is unfinished then goes back to the queue. */
  stop(graceMs?: number): Promise<void>
}

const consumersOf = ({ tellsSearch = false, clock }: WorkerOptions): readonly Consumer[] => [
  metricConsumer,
  moneyConsumer,
  storefrontConsumer({ tellsSearch }),
  stockWatch(clock),
  newsConsumer({ clock }),
  lettersConsumer({ clock }),
  webhookConsumer({ clock }),
]

/** Resolves when the queue answers. The database must be configured and migrated. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { clock, handlers, log } = options
  const backend = queueBackend(options.queue)
  const queue = backend.openQueue()
  const loops = startLoops(queue, options)
  const runner = await backend.openRunner({
    concurrency: options.concurrency ?? 8,
    lockMs: options.lockMs,
    onFailed: () => loops.graves.wake(),
    onError: (err) => log.warn({ err }, 'the queue reports a fault'),
    run: async (job) => {
      const outcome = await runJob(job, handlers, clock)
      log.info({ job: job.name, id: job.id, attempt: job.attempt }, `job ${outcome}`)
    },
  })
  const wakeUp = listen(options.queue.databaseUrl, ['outbox', 'domain_event'], {
    log,
    onNotice: (channel) =>
      channel === 'outbox' ? loops.relay.wake() : loops.consumers.forEach((loop) => loop.wake()),
  })
  log.info({ backend: backend.kind }, 'the worker is ready')
  return {
    backend: backend.kind,
    async stop(graceMs = 20_000) {
      await wakeUp.stop()
      await Promise.all(loops.all.map((loop) => loop.stop()))
      await closeWithin(graceMs, runner)
      await queue.close()
    },
  }
}

type Loops = { relay: Loop; graves: Loop; consumers: Loop[]; all: Loop[] }

function startLoops(queue: JobQueue, options: WorkerOptions): Loops {
  const { handlers, schedules, clock, log } = options
  const loop = (name: string, waitMs: number, round: () => Promise<number>) =>
    startLoop({ name, waitMs, round, log })
  const relay = loop('relay', 1000, () => relayOutbox(queue, handlers, clock))
  const graves = loop('failed jobs', 10_000, () => buryFailed(queue, clock))
  const reading = consumersOf(options).map((consumer) =>
    loop(consumer.name, 1000, () => readEvents(consumer, clock)),
  )
  const others = [
    loop('schedules', 5000, async () => (await keepSchedules(schedules, clock)) * 0),
    loop('forgotten jobs', 60_000, async () => (await relayForgotten(queue, handlers, clock)) * 0),
  ]
  return { relay, graves, consumers: reading, all: [relay, graves, ...reading, ...others] }
}

async function readEvents(consumer: Consumer, clock: Clock): Promise<number> {
  try {
    return await asSystem(`consumer ${consumer.name}`, (db) => consume(db, consumer))
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 2000) : 'unknown fault'
    await asSystem(`consumer ${consumer.name}: fault`, (db) =>
      noteFailure(db, consumer.name, { message, at: clock.now() }),
    )
    throw error
  }
}

async function closeWithin(graceMs: number, runner: { close(force: boolean): Promise<void> }) {
  const isLate = Symbol('late')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<symbol>((resolve) => {
    timer = setTimeout(() => resolve(isLate), graceMs)
  })
  const outcome = await Promise.race([runner.close(false), late])
  clearTimeout(timer)
  if (outcome === isLate) await runner.close(true)
}
