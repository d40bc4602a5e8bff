import { expect, test } from 'vitest'

import { fromEpochMs } from '#app/lib/time.ts'
import { addressGroup, createThrottle } from './throttle.ts'

const allowance = { capacity: 100, perSecond: 10 }
function tickingClock() {
  let ms = 0
  return { now: () => fromEpochMs(ms), pass: (seconds: number) => (ms += seconds * 1000) }
}

test('what is asked at once is allowed up to the capacity, and again as time passes', () => {
  const clock = tickingClock()
  const throttle = createThrottle(10, clock)

  expect(throttle.take('a', 60, allowance)).toEqual({ isAllowed: true, left: 40 })
  expect(throttle.take('a', 60, allowance)).toEqual({ isAllowed: false, left: 40, waitSeconds: 2 })
  clock.pass(2)
  expect(throttle.take('a', 60, allowance)).toEqual({ isAllowed: true, left: 0 })
})

test('a refused question costs nothing, and one asker does not slow another', () => {
  const throttle = createThrottle(10, tickingClock())
  throttle.take('a', 100, allowance)

  expect([1, 2, 3].map(() => throttle.take('a', 10, allowance).isAllowed)).toEqual([
    false,
    false,
    false,
  ])
  expect(throttle.take('b', 100, allowance).isAllowed).toBe(true)
})

test('what was taken and not needed is there again, and no more than that', () => {
  const throttle = createThrottle(10, tickingClock())
  throttle.take('a', 90, allowance)
  throttle.giveBack('a', 85, allowance)

  expect(throttle.take('a', 90, allowance)).toEqual({ isAllowed: true, left: 5 })
  throttle.giveBack('a', 1000, allowance)
  throttle.giveBack('nobody', 10, allowance)
  expect(throttle.take('a', 100, allowance)).toEqual({ isAllowed: true, left: 0 })
  expect(throttle.size).toBe(1)
})

test('a question larger than the bucket is answered from a full one', () => {
  const clock = tickingClock()
  const throttle = createThrottle(10, clock)

  expect(throttle.take('a', 1000, allowance)).toEqual({ isAllowed: true, left: 0 })
  expect(throttle.take('a', 1000, allowance)).toMatchObject({ isAllowed: false, waitSeconds: 10 })
})

test('a million addresses take no more memory than the most that are kept', () => {
  const throttle = createThrottle(50, tickingClock())
  for (let n = 0; n < 1000; n += 1) throttle.take(`address ${n}`, 1, allowance)

  expect(throttle.size).toBe(50)
})

test('the asker who is heard most is forgotten last', () => {
  const throttle = createThrottle(2, tickingClock())
  throttle.take('a', 100, allowance)
  for (const other of ['b', 'c', 'd']) {
    throttle.take(other, 1, allowance)
    throttle.take('a', 100, allowance)
  }

  expect(throttle.take('a', 100, allowance).isAllowed).toBe(false)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('%j is counted as %j', (address, group) => {
  expect(addressGroup(address)).toBe(group)
})
