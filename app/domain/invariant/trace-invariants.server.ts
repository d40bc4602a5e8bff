// Lots and their events: what was made is sold, used, wasted or still there; nothing comes before what it was made
// from; every making is recorded, and no record was changed.
import type { SystemDb } from '#app/db/doors.server.ts'
import { epcisContext } from '#app/domain/trace/epcis.ts'
import { eventHash } from '#app/domain/trace/event-hash.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const massBalances: InvariantCheck = {
  name: 'for every lot: sold + used + wasted + in stock = made',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'lot ' || l.code || ' of shop ' || l.shop_id AS row,
           'made ' || l.quantity_made || ' (journal ' || m.made || '), gone ' || m.gone || ', in stock ' || s.here AS because
    FROM lot l
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(quantity) FILTER (WHERE reason = 'made'), 0) AS made,
             COALESCE(-sum(quantity) FILTER (WHERE reason <> 'made'), 0) AS gone
      FROM stock_move WHERE shop_id = l.shop_id AND lot_id = l.id) m
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(on_hand), 0) AS here FROM stock_level WHERE shop_id = l.shop_id AND lot_id = l.id) s
    WHERE l.quantity_made <> m.made OR l.quantity_made <> m.gone + s.here`,
}

const timeRunsForward: InvariantCheck = {
  name: 'no lot was made before a lot that went into it',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'lot_edge ' || i.code || ' → ' || o.code || ' of shop ' || e.shop_id AS row,
           'made on ' || o.produced_on || ' from what was made on ' || i.produced_on AS because
    FROM lot_edge e
    JOIN lot i ON i.shop_id = e.shop_id AND i.id = e.input_lot_id
    JOIN lot o ON o.shop_id = e.shop_id AND o.id = e.output_lot_id
    WHERE o.produced_on < i.produced_on`,
}

// Lots of one day may still form a ring; CYCLE stops at it.
const noRing: InvariantCheck = {
  name: 'following lots back never leads to where one began',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH RECURSIVE back (shop_id, start, lot_id) AS (
      SELECT DISTINCT shop_id, output_lot_id, output_lot_id FROM lot_edge
      UNION ALL
      SELECT b.shop_id, b.start, e.input_lot_id
      FROM back b JOIN lot_edge e ON e.shop_id = b.shop_id AND e.output_lot_id = b.lot_id
    ) CYCLE lot_id SET is_ring USING path
    SELECT DISTINCT 'lot ' || l.code || ' of shop ' || b.shop_id AS row, 'it is behind itself' AS because
    FROM back b JOIN lot l ON l.shop_id = b.shop_id AND l.id = b.start
    WHERE b.is_ring AND b.lot_id = b.start`,
}

const makingRecorded: InvariantCheck = {
  name: 'every lot of a traced variant has the event that made it, from the first traced lot on',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH traced AS (
      SELECT l.shop_id, l.variant_id, min(l.created_at) AS since
      FROM lot l JOIN trace_event_lot t ON t.shop_id = l.shop_id AND t.lot_id = l.id AND t.role = 'output'
      WHERE l.variant_id IS NOT NULL GROUP BY 1, 2
    )
    SELECT 'lot ' || l.code || ' of shop ' || l.shop_id AS row, 'no event says how it was made' AS because
    FROM lot l JOIN traced v ON v.shop_id = l.shop_id AND v.variant_id = l.variant_id
    WHERE l.created_at >= v.since AND NOT EXISTS (
      SELECT FROM trace_event_lot t JOIN trace_event e ON e.shop_id = t.shop_id AND e.id = t.event_id
      WHERE t.shop_id = l.shop_id AND t.lot_id = l.id AND t.role = 'output' AND e.step IN ('harvest', 'process'))`,
}

const inputsUsed: InvariantCheck = {
  name: 'what an event says went in is what left the stock',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'lot_edge from lot ' || l.code || ' by event ' || e.event_id || ' of shop ' || e.shop_id AS row,
           'says ' || e.quantity || ', the journal ' || COALESCE(m.taken, 0) || ', the event ' || COALESCE(t.said, 0) AS because
    FROM (SELECT shop_id, event_id, input_lot_id, sum(quantity) AS quantity FROM lot_edge GROUP BY 1, 2, 3) e
    JOIN lot l ON l.shop_id = e.shop_id AND l.id = e.input_lot_id
    CROSS JOIN LATERAL (
      SELECT -sum(quantity) AS taken FROM stock_move
      WHERE shop_id = e.shop_id AND lot_id = e.input_lot_id AND trace_event_id = e.event_id AND reason = 'used') m
    CROSS JOIN LATERAL (
      SELECT sum(quantity) AS said FROM trace_event_lot
      WHERE shop_id = e.shop_id AND lot_id = e.input_lot_id AND event_id = e.event_id AND role = 'input') t
    WHERE e.quantity IS DISTINCT FROM m.taken OR e.quantity IS DISTINCT FROM t.said`,
}

type Stored = { id: string; shopId: string; body: object; eventHash: string; isSameTime: boolean }

const batch = 1000

const recordsUnchanged: InvariantCheck = {
  name: 'every trace event still has the fingerprint of what it says',
  async find(db) {
    const broken: BrokenRow[] = []
    let events = await eventsAfter(db, null)
    while (events.length > 0) {
      broken.push(...events.flatMap(brokenEvent))
      events = await eventsAfter(db, events.at(-1) ?? null)
    }
    return broken
  },
}

function brokenEvent({ id, shopId, body, eventHash: stored, isSameTime }: Stored): BrokenRow[] {
  const row = `trace_event ${id} of shop ${shopId}`
  const hash = eventHash(body, epcisContext)
  if (hash !== stored) return [{ row, because: `stored ${stored}, its content gives ${hash}` }]
  return isSameTime ? [] : [{ row, because: 'its time is not the time its content says' }]
}

const eventsAfter = (db: SystemDb, last: Stored | null): Promise<Stored[]> =>
  db.$queryRaw<Stored[]>`
    SELECT id, shop_id AS "shopId", body, event_hash AS "eventHash",
           event_time = (body->>'eventTime')::timestamptz AS "isSameTime"
    FROM trace_event
    WHERE (shop_id, id) > (COALESCE(${last?.shopId ?? null}::uuid, '00000000-0000-0000-0000-000000000000'),
                           COALESCE(${last?.id ?? null}::uuid, '00000000-0000-0000-0000-000000000000'))
    ORDER BY shop_id, id LIMIT ${batch}`

export const checks: readonly InvariantCheck[] = [
  massBalances,
  timeRunsForward,
  noRing,
  makingRecorded,
  inputsUsed,
  recordsUnchanged,
]
