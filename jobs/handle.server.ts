// Binds a definition to the code that does it. A handler may run twice and must not mind: it looks
// first whether an earlier attempt already did the work, and uses `job.jobId` as its idempotency key.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { JobDefinition } from './definitions/define-job.ts'

export type RunningJob = {
  /** The outbox row's id: the same for every attempt and for an operator's retry. */
  readonly jobId: string
  /** 1 for the first try. */
  readonly attempt: number
  readonly clock: Clock
  /** One transaction in the shop named by the payload's `shopId`; throws when the payload has none. */
  inShop<T>(work: (db: ShopDb) => Promise<T>): Promise<T>
}

export type JobHandler = {
  readonly definition: JobDefinition
  run(payload: unknown, job: Omit<RunningJob, 'inShop'>): Promise<void>
}

/** The payload is parsed by the definition's schema before the work sees it; a bad one is a fault. */
export function handle<Payload>(
  definition: JobDefinition<Payload>,
  work: (payload: Payload, job: RunningJob) => Promise<void>,
): JobHandler {
  return {
    definition,
    async run(raw, job) {
      const payload = definition.payload.parse(raw)
      const shopId = shopOf(payload)
      await work(payload, {
        ...job,
        inShop: (shopWork) => {
          if (!shopId) throw new Error(`Job ${definition.name} names no shop in its payload`)
          return inShop(shopId, shopWork)
        },
      })
    },
  }
}

function shopOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('shopId' in payload)) return null
  return typeof payload.shopId === 'string' ? payload.shopId : null
}
