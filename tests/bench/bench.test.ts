import { expect, test } from 'vitest'

import { duration, median, percentile, rate, timeEach } from './bench.ts'

test('a ratio above one is better, whether more or less is good', () => {
  expect(rate(500, 1000).ratio).toBe(0.5)
  expect(duration(20, 10).ratio).toBe(0.5)
})

test('of a hundred waits the 95th is the p95', () => {
  const waits = Array.from({ length: 100 }, (_, index) => index + 1)

  expect(percentile(waits, 95)).toBe(95)
  expect(median([3, 1, 2])).toBe(2)
})

test('everything is done once, and no more at a time than allowed', async () => {
  const seen: number[] = []
  let [running, most] = [0, 0]

  await timeEach([1, 2, 3, 4, 5], 2, async (item) => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    seen.push(item)
  })

  expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})
