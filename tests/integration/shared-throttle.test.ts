// How much somebody may ask, counted in a Redis that several web processes share; what happens when it is away.
import net, { type AddressInfo } from 'node:net'

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { memoryThrottle } from '#plugins/throttle/memory/adapter.ts'
import { redisThrottle, type RedisThrottle } from '#plugins/throttle/redis/adapter.ts'
import { findRedisServer, startRedis, type TestRedis } from '#tests/support/redis.ts'

const slow = { capacity: 100, perSecond: 0.01 }
const open: RedisThrottle[] = []
afterAll(() => open.forEach((throttle) => throttle.close()))

function givenProcess(url: string, { timeoutMs = 10_000, restMs = 60_000 } = {}) {
  const [onTrouble, onRecovery] = [vi.fn(), vi.fn()]
  const meanwhile = memoryThrottle({ atMost: 10, clock: systemClock })
  const counting = { prefix: 'test:', clock: systemClock, meanwhile, timeoutMs, restMs }
  const throttle = redisThrottle({ url, ...counting, onTrouble, onRecovery })
  open.push(throttle)
  return { throttle, onTrouble, onRecovery }
}

const program = findRedisServer()
describe.skipIf(!program)(program ? 'Redis' : 'Redis (skipped: no redis-server here)', () => {
  let redis: TestRedis
  let key = ''
  beforeAll(async () => {
    if (program) redis = await startRedis(program)
  })
  afterAll(() => (program ? redis.stop() : undefined))
  beforeEach(() => {
    key = newId()
  })

  test('two processes count one asker together, and another asker apart', async () => {
    const [one, two] = [givenProcess(redis.url).throttle, givenProcess(redis.url).throttle]

    expect(await one.take(key, 60, slow)).toEqual({ isAllowed: true, left: 40 })
    const refused = await two.take(key, 60, slow)
    expect(refused).toMatchObject({ isAllowed: false, left: 40 })
    expect('waitSeconds' in refused && refused.waitSeconds).toBeGreaterThan(1000)
    expect(await two.take(key, 40, slow)).toEqual({ isAllowed: true, left: 0 })
    expect(await two.take(`${key} other`, 60, slow)).toMatchObject({ isAllowed: true })
  })

  test('what is given back is there for the other process, and no more than the bucket holds', async () => {
    const [one, two] = [givenProcess(redis.url).throttle, givenProcess(redis.url).throttle]
    await one.take(key, 90, slow)
    one.settle(key, 1000, slow)
    one.settle('nobody', 10, slow)

    const takeAll = () => two.take(key, 100, slow)
    await expect.poll(takeAll, { timeout: 10_000 }).toEqual({ isAllowed: true, left: 0 })
  })

  test('what was needed beyond is owed by both', async () => {
    const [one, two] = [givenProcess(redis.url).throttle, givenProcess(redis.url).throttle]
    await one.take(key, 10, slow)
    one.settle(key, -140, slow)

    await expect
      .poll(async () => (await two.take(key, 1, slow)).isAllowed, { timeout: 10_000 })
      .toBe(false)
    expect(await two.take(key, 1, slow)).toMatchObject({ isAllowed: false, left: 0 })
  })

  test('of many who take at one moment no more are allowed than the bucket holds', async () => {
    const [one, two] = [givenProcess(redis.url).throttle, givenProcess(redis.url).throttle]
    const asked = Array.from({ length: 40 }, (_, at) => (at % 2 ? one : two).take(key, 10, slow))

    const taken = await Promise.all(asked)

    expect(taken.filter(({ isAllowed }) => isAllowed)).toHaveLength(10)
  })

  test('points come back with time, and a question larger than the bucket takes a full one', async () => {
    const { throttle } = givenProcess(redis.url)
    const quick = { capacity: 10, perSecond: 100 }

    expect(await throttle.take(key, 1000, quick)).toEqual({ isAllowed: true, left: 0 })
    const isAllowed = async () => (await throttle.take(key, 10, quick)).isAllowed
    await expect.poll(isAllowed, { timeout: 10_000 }).toBe(true)
  })

  test('that is gone is left alone, told of once, and found again when it is back', async () => {
    if (!program) throw new Error('skipped')
    const first = await startRedis(program)
    const { throttle, onTrouble, onRecovery } = givenProcess(first.url, { restMs: 0 })
    await throttle.take(key, 60, slow)
    await first.stop()

    expect(await throttle.take(key, 60, slow)).toEqual({ isAllowed: true, left: 40 })
    expect(await throttle.take(key, 60, slow)).toMatchObject({ isAllowed: false })
    expect(onTrouble).toHaveBeenCalledTimes(1)
    const second = await startRedis(program, Number(new URL(first.url).port))
    const recoveries = async () => {
      await throttle.take(newId(), 1, slow)
      return onRecovery.mock.calls.length
    }
    await expect.poll(recoveries, { timeout: 10_000 }).toBe(1)
    await second.stop()
  })
})

test('a Redis that takes connections and never answers holds nobody up for long', async () => {
  const mute = net.createServer(() => undefined).listen(0, '127.0.0.1')
  await new Promise((resolve) => mute.once('listening', resolve))
  const { port } = mute.address() as AddressInfo
  const { throttle, onTrouble } = givenProcess(`redis://127.0.0.1:${port}`, { timeoutMs: 50 })

  const before = performance.now()
  expect(await throttle.take('a', 60, slow)).toEqual({ isAllowed: true, left: 40 })
  expect(await throttle.take('a', 60, slow)).toMatchObject({ isAllowed: false })
  throttle.settle('a', 50, slow)
  expect(await throttle.take('a', 60, slow)).toMatchObject({ isAllowed: true })

  expect(onTrouble).toHaveBeenCalledTimes(1)
  expect(performance.now() - before).toBeLessThan(5000)
  mute.close()
})
