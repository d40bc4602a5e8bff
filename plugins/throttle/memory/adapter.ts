import type { Clock } from '#app/lib/time.ts'
import type { Throttle } from '../port.ts'
import { createBuckets } from './buckets.ts'

/** Counts what this process is asked: with several web processes everybody may ask each of them as much. */
export function memoryThrottle({ atMost, clock }: { atMost: number; clock: Clock }): Throttle {
  const buckets = createBuckets(atMost, clock)
  return {
    id: 'memory',
    take: (...asked) => Promise.resolve(buckets.take(...asked)),
    settle: (...settled) => buckets.settle(...settled),
  }
}
