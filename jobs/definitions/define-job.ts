// A job's contract: its name and the shape of its payload. Commands import definitions, never the
// queue: `enqueue(db, definition, payload)` writes an outbox row in the command's own transaction.
import type { z } from 'zod'

export type JobDefinition<Payload = unknown> = {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  /** How often a failing job is tried in all, the first run included, before an operator must look. */
  readonly attempts: number
  /** The wait before the second try; it doubles with each further one, with jitter. */
  readonly backoffMs: number
}

type JobShape<Payload> = {
  name: string
  payload: z.ZodType<Payload>
  attempts?: number
  backoffMs?: number
}

/**
 * Declares a job. The payload must survive JSON: bigint and Date go as strings. A payload with a
 * `shopId` gives its handler `job.inShop`. Defaults: 6 tries, first wait 2 s (about a minute in all).
 */
export function defineJob<Payload>(shape: JobShape<Payload>): JobDefinition<Payload> {
  return { attempts: 6, backoffMs: 2000, ...shape }
}
