// The ground the other tests stand on: the doors are open, the reference data is there, nothing else is.
import { expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'

test('a fresh database knows the 34 provinces and 3,321 communes and no shop', async () => {
  const counts = await asSystem('test', async (db) => [
    await db.province.count(),
    await db.commune.count(),
    await db.shop.count(),
  ])

  expect(counts.slice(0, 2)).toEqual([34, 3321])
})

test('a shopper reaches no account', async () => {
  const looking = inMarket({}, (db) => db.account.findMany())

  await expect(looking).rejects.toThrow(/permission denied/)
})
