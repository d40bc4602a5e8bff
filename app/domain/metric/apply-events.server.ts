// The metric consumer: events become roll-ups, once each. A replay (rebuild-rollups.server.ts) gives the same rows.
import type { SystemDb } from '#app/db/doors.server.ts'
import { consume, type Consumer, type LoggedEvent } from '../event/consume.server.ts'
import {
  countedTypes,
  deltasOf,
  nothingKnown,
  orderOf,
  remember,
  type CountedEvent,
  type CountedType,
  type OrderHistory,
} from './projection.ts'
import { addDelta, emptySums, type RollupSums } from './rollup-sums.ts'
import { addRollups } from './rollup-rows.server.ts'

export const metricConsumer: Consumer = {
  name: 'metric',
  async apply(db, events) {
    const counted = events.filter(isCounted)
    if (counted.length === 0) return
    const histories = await readHistories(db, counted)
    await addRollups(db, sumUp(counted, histories))
  },
}

/** Counts the next events; returns how many were read. Used by the worker and by tests that want figures now. */
export const applyEvents = (db: SystemDb, limit = 500): Promise<number> =>
  consume(db, metricConsumer, limit)

type Counted = LoggedEvent & { type: CountedType }

export const isCounted = (event: LoggedEvent): event is Counted =>
  (countedTypes as readonly string[]).includes(event.type)

/** Adds events, in log order, to what is known of their orders; `histories` is kept up to date. */
export function sumUp(
  events: readonly Counted[],
  histories: Map<string, OrderHistory>,
): RollupSums {
  const sums = emptySums()
  for (const event of events) {
    const orderId = orderOf(event)
    const history = (orderId && histories.get(orderId)) || nothingKnown
    for (const delta of deltasOf(event, history)) addDelta(sums, event, delta)
    if (orderId) histories.set(orderId, remember(event, history))
  }
  return sums
}

// What the log said of these orders before the batch's first event. The index domain_event_of_order covers exactly
// these types.
async function readHistories(
  db: SystemDb,
  events: readonly Counted[],
): Promise<Map<string, OrderHistory>> {
  const histories = new Map<string, OrderHistory>()
  const orderIds = [...new Set(events.map(orderOf).filter((id) => id !== null))]
  const [first] = events
  if (orderIds.length === 0 || !first) return histories
  const earlier = await db.$queryRaw<CountedEvent[]>`
    SELECT type, payload FROM domain_event
    WHERE type IN ('order.confirmed', 'order.cancelled', 'order.returned', 'order.refunded', 'invoice.issued')
      AND payload->>'orderId' = ANY(${orderIds})
      AND (xact_id, seq) < (${first.xactId}, ${first.seq})
    ORDER BY xact_id, seq`
  for (const event of earlier) {
    const orderId = orderOf(event)
    if (orderId) histories.set(orderId, remember(event, histories.get(orderId) ?? nothingKnown))
  }
  return histories
}
