// Where the queue lives: PostgreSQL (schema bullmq, role nieu_jobs) unless a Redis is named. This is the only file
// that knows BullMQ. The queue carries ids only: a job's payload stays in its outbox row, in our database.
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq'

export type QueueConfig = {
  databaseUrl: string
  /** Absent: the queue runs on PostgreSQL. */
  redisUrl?: string | undefined
}

export type NewJob = { id: string; name: string; attempts: number; backoffMs: number }
export type FailedJob = { id: string; attempts: number; error: string }

export type JobQueue = {
  /** An id that the queue knows, waiting or finished, is not added again. */
  add(jobs: readonly NewJob[]): Promise<void>
  /** Jobs that used up their attempts, oldest first. */
  failed(limit: number): Promise<FailedJob[]>
  /** Frees the id, so that the same job can be added again. */
  forget(jobId: string): Promise<void>
  close(): Promise<void>
}

export type ClaimedJob = { id: string; name: string; attempt: number }

export type JobRunner = {
  /** Lets running jobs finish; with `force` their locks lapse and another worker takes them up. */
  close(force: boolean): Promise<void>
}

export type RunnerOptions = {
  concurrency: number
  /** A job whose worker is silent for this long is taken up by another. 15 s unless given. */
  lockMs?: number | undefined
  run(job: ClaimedJob): Promise<void>
  /** A job used up its attempts. */
  onFailed(): void
  /** A connection was lost or a lock could not be renewed; BullMQ tries on. */
  onError(error: Error): void
}

export type QueueBackend = {
  readonly kind: 'postgres' | 'redis'
  openQueue(): JobQueue
  openRunner(options: RunnerOptions): Promise<JobRunner>
}

export const queueName = 'nieu'

// A finished job's id is remembered for three days: the relay may offer the same row again after a crash.
const remember = { removeOnComplete: { age: 3 * 86_400, count: 200_000 }, removeOnFail: false }

// A job that kills its worker four times fails.
const claim = ({ concurrency, lockMs = 15_000 }: RunnerOptions) => ({
  concurrency,
  lockDuration: lockMs,
  stalledInterval: Math.ceil(lockMs / 3),
  maxStalledCount: 3,
})

export function queueBackend({ databaseUrl, redisUrl }: QueueConfig): QueueBackend {
  return redisUrl ? onRedis(redisUrl, databaseUrl) : onPostgres(databaseUrl)
}

function onPostgres(connectionString: string): QueueBackend {
  const classes = withBackend(createPostgresBackend)
  const connection = (max: number) => {
    return { connectionString, schema: 'bullmq', max, options: '-c role=nieu_jobs' }
  }
  return {
    kind: 'postgres',
    openQueue: () =>
      asQueue(
        new classes.Queue<object>(queueName, {
          connection: connection(2),
          defaultJobOptions: remember,
        }),
      ),
    openRunner: (options) => {
      const settings = { connection: connection(4), ...claim(options) }
      return asRunner(new classes.Worker(queueName, runWith(options), settings), options)
    },
  }
}

function onRedis(url: string, databaseUrl: string): QueueBackend {
  // Two installations may share one Redis: the keys carry the database's name.
  const prefix = `nieu:${new URL(databaseUrl).pathname.slice(1)}`
  const connection = { url, maxRetriesPerRequest: null }
  return {
    kind: 'redis',
    openQueue: () =>
      asQueue(new Queue<object>(queueName, { connection, prefix, defaultJobOptions: remember })),
    openRunner: (options) => {
      const settings = { connection, prefix, ...claim(options) }
      return asRunner(new Worker(queueName, runWith(options), settings), options)
    },
  }
}

type BullJob = { id?: string | undefined; name: string; attemptsMade: number }

const runWith = (options: RunnerOptions) => (job: BullJob) =>
  options.run({ id: job.id ?? '', name: job.name, attempt: job.attemptsMade + 1 })

type BullQueue = {
  addBulk(jobs: { name: string; data: object; opts: object }[]): Promise<unknown>
  getFailed(start: number, end: number): Promise<(BullJob & { failedReason: string })[]>
  remove(jobId: string): Promise<number>
  on(event: 'error', listener: (error: Error) => void): unknown
  close(): Promise<void>
}

function asQueue(queue: BullQueue): JobQueue {
  // Every call reports its own failure; without a listener a dropped idle connection would end the process.
  queue.on('error', () => undefined)
  return {
    async add(jobs) {
      await queue.addBulk(
        jobs.map(({ id, name, ...retry }) => ({ name, data: {}, opts: optionsOf(id, retry) })),
      )
    },
    async failed(limit) {
      const jobs = await queue.getFailed(0, limit - 1)
      return jobs.map((job) => ({
        id: job.id ?? '',
        attempts: job.attemptsMade,
        error: job.failedReason,
      }))
    },
    async forget(jobId) {
      await queue.remove(jobId)
    },
    close: () => queue.close(),
  }
}

// Each wait is twice the last, drawn from its upper half so that jobs that failed together do not come back together.
const optionsOf = (jobId: string, { attempts, backoffMs }: Omit<NewJob, 'id' | 'name'>) => ({
  jobId,
  attempts,
  backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
})

type BullWorker = {
  on(event: 'error' | 'failed', listener: (...args: never[]) => void): unknown
  waitUntilReady(): Promise<unknown>
  close(force?: boolean): Promise<void>
}

async function asRunner(worker: BullWorker, options: RunnerOptions): Promise<JobRunner> {
  worker.on('error', (error: Error) => options.onError(error))
  worker.on('failed', () => options.onFailed())
  await worker.waitUntilReady()
  return { close: (force) => worker.close(force) }
}
