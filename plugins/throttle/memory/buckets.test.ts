import { expect, test } from 'vitest'

import { fromEpochMs } from '#app/lib/time.ts'
import { createBuckets } from './buckets.ts'

const allowance = { capacity: 100, perSecond: 10 }
function tickingClock() {
  let ms = 0
  return { now: () => fromEpochMs(ms), pass: (seconds: number) => (ms += seconds * 1000) }
}

test('what is asked at once is allowed up to the capacity, and again as time passes', () => {
  const clock = tickingClock()
  const buckets = createBuckets(10, clock)

  expect(buckets.take('a', 60, allowance)).toEqual({ isAllowed: true, left: 40 })
  expect(buckets.take('a', 60, allowance)).toEqual({ isAllowed: false, left: 40, waitSeconds: 2 })
  clock.pass(2)
  expect(buckets.take('a', 60, allowance)).toEqual({ isAllowed: true, left: 0 })
})

test('a refused question costs nothing, and one asker does not slow another', () => {
  const buckets = createBuckets(10, tickingClock())
  buckets.take('a', 100, allowance)

  expect([1, 2, 3].map(() => buckets.take('a', 10, allowance).isAllowed)).toEqual([
    false,
    false,
    false,
  ])
  expect(buckets.take('b', 100, allowance).isAllowed).toBe(true)
})

test('what was taken and not needed is there again, and no more than that', () => {
  const buckets = createBuckets(10, tickingClock())
  buckets.take('a', 90, allowance)
  buckets.settle('a', 85, allowance)

  expect(buckets.take('a', 90, allowance)).toEqual({ isAllowed: true, left: 5 })
  buckets.settle('a', 1000, allowance)
  buckets.settle('nobody', 10, allowance)
  expect(buckets.take('a', 100, allowance)).toEqual({ isAllowed: true, left: 0 })
  expect(buckets.size).toBe(1)
})

test('what was needed beyond is owed: the next one waits for it, one bucket deep at most', () => {
  const clock = tickingClock()
  const buckets = createBuckets(10, clock)
  buckets.take('a', 10, allowance)
  buckets.settle('a', -140, allowance)

  expect(buckets.take('a', 10, allowance)).toEqual({ isAllowed: false, left: 0, waitSeconds: 6 })
  buckets.settle('a', -1_000_000, allowance)
  expect(buckets.take('a', 10, allowance)).toMatchObject({ isAllowed: false, waitSeconds: 11 })
  clock.pass(11)
  expect(buckets.take('a', 10, allowance)).toMatchObject({ isAllowed: true })
})

test('a question larger than the bucket is answered from a full one', () => {
  const clock = tickingClock()
  const buckets = createBuckets(10, clock)

  expect(buckets.take('a', 1000, allowance)).toEqual({ isAllowed: true, left: 0 })
  expect(buckets.take('a', 1000, allowance)).toMatchObject({ isAllowed: false, waitSeconds: 10 })
})

test('a million addresses take no more memory than the most that are kept', () => {
  const buckets = createBuckets(50, tickingClock())
  for (let n = 0; n < 1000; n += 1) buckets.take(`address ${n}`, 1, allowance)

  expect(buckets.size).toBe(50)
})

test('the asker who is heard most is forgotten last', () => {
  const buckets = createBuckets(2, tickingClock())
  buckets.take('a', 100, allowance)
  for (const other of ['b', 'c', 'd']) {
    buckets.take(other, 1, allowance)
    buckets.take('a', 100, allowance)
  }

  expect(buckets.take('a', 100, allowance).isAllowed).toBe(false)
})
