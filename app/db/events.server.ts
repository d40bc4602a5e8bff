// What happened and what is to be done next, written in the transaction of the change.
import { eventPayloads } from './event-types.ts'
import type { EventPayload, EventType } from './event-types.ts'
import type { AnyDb } from './doors.server.ts'

export type NewEvent<T extends EventType> = {
  type: T
  /** null for what belongs to no shop */
  shopId: string | null
  /** the id of what it happened to */
  subjectId: string
  payload: EventPayload<T>
  at: Date
  provinceCode?: string | undefined
  communeCode?: string | undefined
}

/**
 * Appends one event. Consumers see it after the commit, in order. Province and commune are the shop's at this
 * moment unless given. Throws when the payload does not fit its type.
 */
export async function recordEvent<T extends EventType>(
  db: AnyDb,
  event: NewEvent<T>,
): Promise<void> {
  const payload = JSON.stringify(eventPayloads[event.type].parse(event.payload))
  await db.$executeRaw`
    INSERT INTO domain_event (type, shop_id, province_code, commune_code, subject_id, payload, at)
    VALUES (${event.type}, ${event.shopId}::uuid,
            COALESCE(${event.provinceCode ?? null}, (SELECT province_code FROM shop WHERE id = ${event.shopId}::uuid)),
            COALESCE(${event.communeCode ?? null}, (SELECT commune_code FROM shop WHERE id = ${event.shopId}::uuid)),
            ${event.subjectId}::uuid, ${payload}::jsonb, ${event.at})`
}

/** A job definition (jobs/definitions): its name and the schema of its payload. */
export type Enqueueable<P> = { name: string; payload: { parse(value: unknown): P } }

export type EnqueueOptions = {
  /** whose door the job is asked through; required inside inShop, by the table's guard */
  shopId?: string | null
  /** not before */
  runAt?: Date
}

/** Asks for a job in this transaction: no commit, no job. The relay enqueues it with the row's id as job id. */
// eslint-disable-next-line max-params -- "ask this database for that job with such a payload" is one sentence
export async function enqueue<P>(
  db: AnyDb,
  job: Enqueueable<P>,
  payload: P,
  options: EnqueueOptions = {},
): Promise<void> {
  const body = JSON.stringify(job.payload.parse(payload))
  await db.$executeRaw`
    INSERT INTO outbox (job, shop_id, payload, run_at)
    VALUES (${job.name}, COALESCE(${options.shopId ?? null}::uuid, current_shop_id()), ${body}::jsonb,
            COALESCE(${options.runAt ?? null}::timestamptz, now()))`
}
