// One prepared statement serves many doors on one connection: what a door may see is decided anew each time.
import { expect, test } from 'vitest'

import { asSystem, inMarket, inShop, type AnyDb } from '#app/db/doors.server.ts'
import { givenDraft } from '#tests/support/given-catalog.ts'
import { givenShop } from '#tests/support/given-people.ts'

type Seen = { shopId: string; backend: number; prepared: boolean }

/** The very same text each time, so that it is prepared, and after some times has one plan for all values. */
const draftsIn = (db: AnyDb, category: string): Promise<Seen[]> =>
  db.$queryRaw<Seen[]>`
    SELECT shop_id AS "shopId", pg_backend_pid() AS backend,
           EXISTS (SELECT FROM pg_prepared_statements WHERE statement LIKE '%very same drafts%') AS prepared
    FROM product WHERE category = ${category} AND status = 'draft' /* very same drafts */`

test('a statement that one shop ran often shows the next shop its own rows, and a shopper none', async () => {
  const [mine, theirs] = [await givenShop(), await givenShop()]
  for (const shop of [mine, mine, theirs]) await givenDraft(shop, { category: 'craft' })
  const seen: { mine: Seen[]; theirs: Seen[]; shopper: Seen[]; system: Seen[] }[] = []

  for (let time = 0; time < 12; time += 1) {
    seen.push({
      mine: await inShop(mine.id, (db) => draftsIn(db, 'craft')),
      theirs: await inShop(theirs.id, (db) => draftsIn(db, 'craft')),
      shopper: await inMarket({}, (db) => draftsIn(db, 'craft')),
      system: await asSystem('test', (db) => draftsIn(db, 'craft')),
    })
  }

  for (const round of seen) {
    expect(round.mine.map(({ shopId }) => shopId)).toEqual([mine.id, mine.id])
    expect(round.theirs.map(({ shopId }) => shopId)).toEqual([theirs.id])
    expect(round.shopper).toEqual([])
    expect(round.system.length).toBeGreaterThanOrEqual(3)
  }
  const last = seen.at(-1)
  const rows = [...(last?.mine ?? []), ...(last?.theirs ?? [])]
  expect(rows.every(({ prepared }) => prepared)).toBe(true)
  expect(new Set(rows.map(({ backend }) => backend)).size).toBe(1)
})
