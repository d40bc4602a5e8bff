// Buckets of points in a Redis that all web processes share: one script a question, by the clock of that Redis. When it
// does not answer in time it is left alone for a while, and every process counts by itself.
import { Redis } from 'ioredis'

import type { Clock } from '#app/lib/time.ts'
import type { Taken, Throttle } from '../port.ts'
import { settleScript, takeScript } from './scripts.ts'

export type RedisThrottleOptions = {
  url: string
  /** before every key: two installations may share one Redis */
  prefix: string
  clock: Clock
  /** counts while Redis is away */
  meanwhile: Throttle
  /** how long a question waits for Redis */
  timeoutMs: number
  /** how long Redis is left alone after it failed */
  restMs: number
  /** told once each time that Redis goes away, and once when it is back */
  onTrouble: (error: Error) => void
  onRecovery: () => void
}

type Answered = [isAllowed: number, left: number, waitSeconds: number]

export type RedisThrottle = Throttle & { close(): void }

export function redisThrottle(options: RedisThrottleOptions): RedisThrottle {
  const { prefix, clock, meanwhile, restMs } = options
  const client = openClient(options)
  let awayUntil = 0
  let isAway = false

  const lose = (error: Error) => {
    awayUntil = clock.now().getTime() + restMs
    if (!isAway) options.onTrouble(error)
    isAway = true
  }
  const find = () => {
    if (isAway) options.onRecovery()
    isAway = false
  }
  const rests = () => isAway && clock.now().getTime() < awayUntil

  return {
    id: 'redis',
    async take(key, cost, allowance) {
      if (rests()) return meanwhile.take(key, cost, allowance)
      const { capacity, perSecond } = allowance
      try {
        const answer = await client.eval(takeScript, 1, prefix + key, capacity, perSecond, cost)
        find()
        return toTaken(answer as Answered)
      } catch (error) {
        lose(error as Error)
        return meanwhile.take(key, cost, allowance)
      }
    },
    settle(key, points, allowance) {
      if (points === 0) return
      if (isAway) meanwhile.settle(key, points, allowance)
      else
        client
          .eval(settleScript, 1, prefix + key, allowance.capacity, allowance.perSecond, points)
          .catch(lose)
    },
    close: () => client.disconnect(),
  }
}

function openClient({ url, timeoutMs }: RedisThrottleOptions): Redis {
  const client = new Redis(url, {
    // Processes that ask nothing open no connection.
    lazyConnect: true,
    commandTimeout: timeoutMs,
    connectTimeout: 2000,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 200, 5000),
  })
  // Every question reports its own failure; without a listener a lost connection would end the process.
  client.on('error', () => undefined)
  return client
}

const toTaken = ([isAllowed, left, waitSeconds]: Answered): Taken =>
  isAllowed === 1 ? { isAllowed: true, left } : { isAllowed: false, left, waitSeconds }
