// Each kind of broken lot or event is found and named.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { checks } from '#app/domain/invariant/trace-invariants.server.ts'
import { findTrace } from '#app/domain/trace/trace-views.server.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { givenLot } from '#tests/support/given-trace.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

// The tables guard themselves: only the owner, with triggers off, can break a row at all.
const owner = new pg.Client({ connectionString: testDatabase.ownerUrl })

beforeAll(() => owner.connect())
afterAll(() => owner.end())

type Case = {
  shopId: string
  shopSlug: string
  code: string
  lotId: string
  rawId: string
  eventId: string
}

async function given(): Promise<Case> {
  const shop = await givenShopRow()
  const { variantId } = await givenProduct(shop, { unit: 'niêu' })
  const lot = await givenLot(shop, variantId, 12)
  const edge = await inShop(shop.id, (db) => db.lotEdge.findFirstOrThrow())
  return {
    shopId: shop.id,
    shopSlug: shop.slug,
    code: lot.code,
    lotId: lot.id,
    rawId: edge.inputLotId,
    eventId: lot.eventId,
  }
}

async function findBroken(shopId: string): Promise<string[]> {
  const found = await asSystem('test', async (db) => {
    const lists = []
    for (const check of checks) lists.push(...(await check.find(db)))
    return lists
  })
  return found
    .filter(({ row }) => row.includes(shopId))
    .map(({ row, because }) => `${row}: ${because}`)
}

async function withGuardsOff(sql: string): Promise<void> {
  await owner.query("SET session_replication_role = 'replica'")
  await owner.query(sql)
  await owner.query("SET session_replication_role = 'origin'")
}

async function forget(shopId: string): Promise<void> {
  const tables = ['lot_edge', 'trace_event_lot', 'stock_move', 'stock_level', 'trace_event', 'lot']
  await withGuardsOff(
    tables.map((table) => `DELETE FROM ${table} WHERE shop_id = '${shopId}'`).join(';'),
  )
}

const ring = ({ shopId, lotId, rawId, eventId }: Case) =>
  `INSERT INTO lot_edge VALUES ('${shopId}', '${lotId}', '${rawId}', '${eventId}', 1, 'niêu')`

const cases: [string, (row: Case) => string, RegExp][] = [
  ['a lot that made more than its journal says', ({ lotId }) => `UPDATE lot SET quantity_made = 13 WHERE id = '${lotId}'`, /made 13\.000 \(journal 12\.000\), gone 0, in stock 12\.000/], // prettier-ignore
  ['pots that vanished from the shelf', ({ lotId }) => `UPDATE stock_level SET on_hand = 11 WHERE lot_id = '${lotId}'`, /in stock 11\.000/], // prettier-ignore
  ['a pot older than its fish', ({ lotId }) => `UPDATE lot SET produced_on = '2020-01-01' WHERE id = '${lotId}'`, /made on 2020-01-01 from what was made on/], // prettier-ignore
  ['a ring of lots', ring, /it is behind itself/],
  ['a second lot of the product that nobody recorded', ({ shopId, lotId }) => `INSERT INTO lot (shop_id, code, kind, variant_id, unit, quantity_made, produced_on, created_at) SELECT shop_id, 'GHOST', kind, variant_id, unit, 1, produced_on, created_at + interval '1 hour' FROM lot WHERE id = '${lotId}' AND shop_id = '${shopId}'`, /lot GHOST .*no event says how it was made/], // prettier-ignore
  ['fish used that never left the stock', ({ rawId }) => `UPDATE lot_edge SET quantity = 9 WHERE input_lot_id = '${rawId}'`, /says 9\.000, the journal 12\.000/], // prettier-ignore
  ['an event that was changed afterwards', ({ eventId }) => `UPDATE trace_event SET body = jsonb_set(body, '{outputQuantityList,0,quantity}', '11') WHERE id = '${eventId}'`, /its content gives ni:/], // prettier-ignore
  ['an event moved to another day', ({ eventId }) => `UPDATE trace_event SET event_time = event_time - interval '3 days' WHERE id = '${eventId}'`, /not the time its content says/], // prettier-ignore
]

test.each(cases)('%s is found', async (_name, sql, because) => {
  const row = await given()
  expect(await findBroken(row.shopId)).toEqual([])

  await withGuardsOff(sql(row))
  const found = await findBroken(row.shopId).finally(() => forget(row.shopId))

  expect(found.join('\n')).toMatch(because)
})

test('the page of a lot in a ring still opens', async () => {
  const row = await given()
  await withGuardsOff(ring(row))

  const trace = await inMarket({}, (db) =>
    findTrace(db, { shopSlug: row.shopSlug, lotCode: row.code }),
  ).finally(() => forget(row.shopId))

  expect(trace?.stops.length).toBeGreaterThan(0)
})
