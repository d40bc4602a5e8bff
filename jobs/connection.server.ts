// Where the queue lives: PostgreSQL (schema bullmq, role nieu_jobs) unless a Redis is named. This is the only
// place that knows; the rest of jobs/ sees a Queue and a Worker.
import {
  createPostgresBackend,
  Queue,
  Worker,
  withBackend,
  type Job,
  type WorkerOptions,
} from 'bullmq'

export type QueueConfig = {
  databaseUrl: string
  /** Absent: the queue runs on PostgreSQL. */
  redisUrl?: string | undefined
}

export type JobQueue = Queue<JobData, unknown>
export type JobWorker = Worker<JobData, unknown>
/** What BullMQ carries: the outbox row's payload. */
export type JobData = { payload: unknown }
export type QueuedJob = Job<JobData, unknown>

export type QueueBackend = {
  kind: 'postgres' | 'redis'
  openQueue(): JobQueue
  openWorker(run: (job: QueuedJob) => Promise<void>, options: Tuning): JobWorker
}

type Tuning = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'
>

const queueName = 'nieu'

// A finished job's id is remembered for three days: the relay may offer the same row again after a crash, and
// a remembered id is not run twice. A failed one stays until it is copied to dead_letter.
const remembered = {
  removeOnComplete: { age: 3 * 86_400, count: 200_000 },
  removeOnFail: false,
}

export function queueBackend(config: QueueConfig): QueueBackend {
  return config.redisUrl ? onRedis(config.redisUrl, config.databaseUrl) : onPostgres(config.databaseUrl)
}

function onPostgres(connectionString: string): QueueBackend {
  const bound = withBackend(createPostgresBackend)
  const connection = (max: number) => ({
    connectionString,
    schema: 'bullmq',
    max,
    options: '-c role=nieu_jobs',
    application_name: 'nieu-jobs',
  })
  return {
    kind: 'postgres',
    openQueue: () =>
      new bound.Queue(queueName, { connection: connection(2), defaultJobOptions: remembered }),
    openWorker: (run, tuning) =>
      new bound.Worker(queueName, run, { connection: connection(4), ...tuning }),
  }
}

function onRedis(url: string, databaseUrl: string): QueueBackend {
  // Two installations may share one Redis: the keys carry the database's name.
  const prefix = `nieu:${new URL(databaseUrl).pathname.slice(1)}`
  const connection = { url, maxRetriesPerRequest: null }
  return {
    kind: 'redis',
    openQueue: () => new Queue(queueName, { connection, prefix, defaultJobOptions: remembered }),
    openWorker: (run, tuning) => new Worker(queueName, run, { connection, prefix, ...tuning }),
  }
}
