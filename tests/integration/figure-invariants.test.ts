// Each kind of broken figure, event or trial is found and named. Breaking happens in a transaction that is undone.
import { beforeAll, expect, test } from 'vitest'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { checks as eventChecks } from '#app/domain/invariant/event-invariants.server.ts'
import type { BrokenRow } from '#app/domain/invariant/invariant.ts'
import { checks as metricChecks } from '#app/domain/invariant/metric-invariants.server.ts'
import { checks as programmeChecks } from '#app/domain/invariant/programme-invariants.server.ts'
import { countEvents } from '#tests/support/count-events.ts'
import {
  givenApplication,
  givenConfirmedOrder,
  givenProgramme,
  givenTrialShop,
  noon,
  type AppliedShop,
} from '#tests/support/given-programme.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'

beforeAll(async () => {
  await givenProgramme('37')
})

const all = [...metricChecks, ...eventChecks, ...programmeChecks]
const undo = new Error('undone')

async function foundAfter(breaking: (db: SystemDb) => Promise<unknown>): Promise<BrokenRow[]> {
  const found: BrokenRow[] = []
  const working = asSystem('test breaks a row', async (db) => {
    const before = new Set((await findAll(db)).map((one) => JSON.stringify(one)))
    await breaking(db)
    found.push(...(await findAll(db)).filter((one) => !before.has(JSON.stringify(one))))
    throw undo
  })
  await expect(working).rejects.toBe(undo)
  return found
}

async function findAll(db: SystemDb): Promise<BrokenRow[]> {
  const lists: BrokenRow[] = []
  for (const check of all) lists.push(...(await check.find(db)))
  return lists
}

const mentions = (found: BrokenRow[], text: string) =>
  found.filter(({ row, because }) => `${row}: ${because}`.includes(text))

test('a whole shop, its trial and its figures break nothing', async () => {
  const shop = await givenTrialShop()
  await givenConfirmedOrder(shop.id)
  await countEvents()

  const found = await asSystem('test', findAll)

  expect(mentions(found, shop.id)).toEqual([])
  expect(mentions(found, 'rollup')).toEqual([])
})

test('a figure that was changed by hand is found in both tables and in their sum', async () => {
  const shop = await givenShopRow()
  await givenConfirmedOrder(shop.id)
  await countEvents()

  const inShops = await foundAfter(
    (db) =>
      db.$executeRaw`UPDATE rollup_shop_day SET value = value + 1 WHERE shop_id = ${shop.id}::uuid`,
  )
  const inProvinces = await foundAfter(
    (db) => db.$executeRaw`UPDATE rollup_day SET value = value + 1 WHERE measure = 'orders'`,
  )

  expect(
    mentions(inShops, `rollup_shop_day ${shop.id} 2026-11-22 orders: holds 2, the events give 1`),
  ).toHaveLength(1)
  expect(mentions(inShops, 'rollups of 2026-11-22 orders')).toHaveLength(1)
  expect(mentions(inProvinces, 'rollup_day 37').length).toBeGreaterThan(0)
})

test('an indicator that counts what nobody counts is found', async () => {
  const found = await foundAfter((db) =>
    db.indicator.updateMany({
      where: { code: 'CT-02' },
      data: { formula: { numerator: 'likes' } },
    }),
  )

  expect(found).toEqual([{ row: 'indicator CT-02 of programme-2026', because: 'counts "likes"' }])
})

test('a reader that is ahead of the log is found', async () => {
  const found = await foundAfter(
    (db) => db.$executeRaw`
      INSERT INTO consumer_cursor (consumer, xact_id, seq) VALUES ('test-ahead', 999999999999, 999999999999)`,
  )

  expect(mentions(found, 'consumer_cursor test-ahead')).toHaveLength(1)
})

test('an event that says nothing its type allows is found', async () => {
  const shop = await givenShopRow()

  const found = await foundAfter(
    (db) => db.$executeRaw`
      INSERT INTO domain_event (type, shop_id, subject_id, payload, at)
      VALUES ('order.placed', ${shop.id}::uuid, 'x', '{"orderId": 7}', now()),
             ('order.eaten', ${shop.id}::uuid, 'x', '{}', now())`,
  )

  expect(found.map((one) => one.because.slice(0, 24)).toSorted()).toEqual([
    'the payload does not fit',
    'the type is not in the l',
  ])
})

test('an event without a place is found', async () => {
  const found = await foundAfter(
    (db) => db.$executeRaw`
      INSERT INTO domain_event (type, shop_id, subject_id, payload, at)
      VALUES ('shop.changed', '01980000-0000-7000-8000-00000000dead', 'x',
              '{"shopId": "01980000-0000-7000-8000-00000000dead"}', now())`,
  )

  expect(mentions(found, 'no province, commune, sector or size')).toHaveLength(1)
})

test('an admission that is told twice is found', async () => {
  const shop = await givenTrialShop()
  const trial = await asSystem('test', (db) =>
    db.trial.findFirstOrThrow({ where: { shopId: shop.id } }),
  )

  const found = await foundAfter((db) =>
    recordEvent(db, {
      type: 'trial.admitted',
      shopId: shop.id,
      subjectId: trial.id,
      payload: { trialId: trial.id, startsOn: '2026-11-22', endsOn: '2027-02-22' },
      at: noon.now(),
    }),
  )

  expect(mentions(found, '2 events trial.admitted')).toHaveLength(1)
})

const broken: [string, (db: SystemDb, shop: AppliedShop) => Promise<unknown>, string][] = [
  [
    'a trial a day longer than agreed',
    (db, shop) =>
      db.$executeRaw`UPDATE trial SET ends_on = ends_on + 1 WHERE shop_id = ${shop.id}::uuid`,
    '3 months end on 2027-02-22',
  ],
  [
    'a trial whose application was never admitted',
    (db, shop) =>
      db.$executeRaw`UPDATE application SET status = 'refused' WHERE shop_id = ${shop.id}::uuid`,
    'its application is refused',
  ],
  [
    'a refusal without a reason',
    (db, shop) =>
      db.$executeRaw`UPDATE application SET status = 'refused' WHERE shop_id = ${shop.id}::uuid`,
    'note ""',
  ],
  [
    'an admission without a trial',
    (db, shop) => db.$executeRaw`DELETE FROM trial WHERE shop_id = ${shop.id}::uuid`,
    'admitted without a trial',
  ],
]

for (const [name, breaking, because] of broken) {
  test(`${name} is found`, async () => {
    const shop = await givenTrialShop()

    const found = await foundAfter((db) => breaking(db, shop))

    expect(mentions(mentions(found, shop.id), because)).not.toEqual([])
  })
}

test('a decision that nobody took is found', async () => {
  const shop = await givenApplication()

  const found = await foundAfter(
    (db) =>
      db.$executeRaw`UPDATE application SET status = 'admitted' WHERE shop_id = ${shop.id}::uuid`,
  )

  expect(mentions(mentions(found, shop.id), 'by –')).toHaveLength(1)
})
