import { expect, test } from 'vitest'

import { addDays, localDate, parseLocalDate, startOfDay } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { planBatches, takeFromLots } from './plan-batches.ts'
import { historyDays, planOrders } from './plan-demand.ts'
import { randomFrom } from './random.ts'

const today = parseLocalDate('2026-11-23') as LocalDate
const now = startOfDay(addDays(today, 1))
const pots = { id: 'pots', productIndex: 0, daily: [10, 40], mostPieces: 4 } as const
const sold = (from: LocalDate, to: LocalDate) =>
  planOrders([pots], { today, now, random: randomFrom('x') })
    .filter((order) => order.day >= from && order.day < to)
    .flatMap((order) => order.lines)
    .reduce((sum, line) => sum + line.quantity, 0)

test('the cooperative sells ten pots a day before it goes online and forty after', () => {
  const before = sold(addDays(today, -160), addDays(today, -110)) / 50
  const after = sold(addDays(today, -60), addDays(today, -10)) / 50

  expect(before).toBeGreaterThan(9)
  expect(before).toBeLessThan(11)
  expect(after).toBeGreaterThan(38)
  expect(after).toBeLessThan(42)
})

test('the same seed gives the same orders', () => {
  const draw = () => planOrders([pots], { today, now, random: randomFrom('same') })
  expect(draw()).toEqual(draw())
})

test.each([7, 30, 365])(
  'goods that keep %i days are never sold before they are made or after they expire',
  (shelfLifeDays) => {
    const orders = planOrders([pots], { today, now, random: randomFrom('y') })
    const first = addDays(today, -historyDays)
    const lots = planBatches({ id: 'pots', shelfLifeDays, spare: 30 }, orders, {
      first,
      today,
    }).map((batch, index) => ({
      lotId: `lot-${index}`,
      variantId: 'pots',
      producedOn: batch.day,
      expiresOn: addDays(batch.day, shelfLifeDays),
      left: batch.quantity,
    }))

    for (const order of orders) {
      expect(localDate(order.placedAt)).toBe(order.day)
      for (const line of order.lines) takeFromLots(lots, { ...line, day: order.day })
    }

    expect(lots.reduce((sum, lot) => sum + lot.left, 0)).toBe(30)
  },
)
