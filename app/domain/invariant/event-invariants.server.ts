// The event log: every change has exactly its events, each says where it happened, and no reader is ahead of it.
import { eventPayloads, type EventType } from '#app/db/event-types.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const confirmedOnce: InvariantCheck = {
  name: 'every confirmed order has exactly one event that says so, with its total',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           e.events || ' events order.confirmed, ' || e.fitting || ' with its total ' || o.total AS because
    FROM "order" o CROSS JOIN LATERAL (
      SELECT count(*) AS events, count(*) FILTER (WHERE (payload->>'total')::bigint = o.total) AS fitting
      FROM domain_event
      WHERE type = 'order.confirmed' AND payload->>'orderId' = o.id::text AND shop_id = o.shop_id) e
    WHERE o.confirmed_at IS NOT NULL AND (e.events <> 1 OR e.fitting <> 1)
       OR o.confirmed_at IS NULL AND e.events <> 0`,
}

const cancelledOnce: InvariantCheck = {
  name: 'every cancelled or returned order has exactly one event that says so',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           o.status || ' with ' || e.events || ' events of its end' AS because
    FROM "order" o CROSS JOIN LATERAL (
      SELECT count(*) AS events FROM domain_event
      WHERE type IN ('order.cancelled', 'order.returned') AND payload->>'orderId' = o.id::text AND shop_id = o.shop_id) e
    WHERE e.events <> (CASE WHEN o.status IN ('cancelled', 'returned') THEN 1 ELSE 0 END)`,
}

const invoicedOnce: InvariantCheck = {
  name: 'every invoice has exactly one event that says so, with its total',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'invoice ' || i.form || i.symbol || '-' || i.number || ' of shop ' || i.shop_id AS row,
           e.events || ' events of its issue, ' || e.fitting || ' with its total ' || i.total AS because
    FROM invoice i CROSS JOIN LATERAL (
      SELECT count(*) AS events, count(*) FILTER (WHERE (payload->>'total')::bigint = i.total) AS fitting
      FROM domain_event
      WHERE type = CASE i.kind WHEN 'original' THEN 'invoice.issued' ELSE 'invoice.adjusted' END AND payload->>'orderId' = i.order_id::text
        AND payload->>'invoiceId' = i.id::text AND shop_id = i.shop_id) e
    WHERE e.events <> 1 OR e.fitting <> 1`,
}

const trialsOnce: InvariantCheck = {
  name: 'every trial has exactly one event that says so, with its dates',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'trial ' || t.id || ' of shop ' || t.shop_id AS row,
           e.events || ' events trial.admitted, ' || e.fitting || ' with ' || t.starts_on || ' – ' || t.ends_on AS because
    FROM trial t CROSS JOIN LATERAL (
      SELECT count(*) AS events, count(*) FILTER (
        WHERE payload->>'startsOn' = t.starts_on::text AND payload->>'endsOn' = t.ends_on::text) AS fitting
      FROM domain_event WHERE type = 'trial.admitted' AND subject_id = t.id::text AND shop_id = t.shop_id) e
    WHERE e.events <> 1 OR e.fitting <> 1`,
}

const eventsHavePlaces: InvariantCheck = {
  name: 'every event of a shop says where the shop was and of what kind',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'domain_event ' || seq || ' (' || type || ')' AS row, 'no province, commune, sector or size' AS because
    FROM domain_event
    WHERE shop_id IS NOT NULL AND num_nulls(province_code, commune_code, sector, size_class) > 0`,
}

const payloadsFit: InvariantCheck = {
  name: 'every event is of a known type and its payload fits it',
  async find(db) {
    const broken: BrokenRow[] = []
    let after = 0n
    for (;;) {
      const events = await db.$queryRaw<{ seq: bigint; type: string; payload: unknown }[]>`
        SELECT seq, type, payload FROM domain_event WHERE seq > ${after} ORDER BY seq LIMIT 5000`
      for (const { seq, type, payload } of events) {
        const row = `domain_event ${seq} (${type})`
        if (!isKnown(type)) broken.push({ row, because: 'the type is not in the list' })
        else if (!eventPayloads[type].safeParse(payload).success) {
          broken.push({ row, because: `the payload does not fit: ${JSON.stringify(payload)}` })
        }
      }
      const last = events.at(-1)
      if (!last) return broken
      after = last.seq
    }
  },
}

const isKnown = (type: string): type is EventType => type in eventPayloads

const cursorsBehind: InvariantCheck = {
  name: 'no reader of the log is ahead of what has been written',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'consumer_cursor ' || consumer AS row,
           'stands at ' || xact_id || '/' || seq || ', which is no event' AS because
    FROM consumer_cursor c
    WHERE (xact_id, seq) <> (0, 0)
      AND NOT EXISTS (SELECT FROM domain_event e WHERE e.xact_id = c.xact_id AND e.seq = c.seq)`,
}

export const checks: readonly InvariantCheck[] = [
  confirmedOnce,
  cancelledOnce,
  invoicedOnce,
  trialsOnce,
  eventsHavePlaces,
  payloadsFit,
  cursorsBehind,
]
