// Buckets of points in the memory of this process, at most so many; the ones not used for longest are forgotten first,
// and a forgotten bucket is a full one.
import type { Clock } from '#app/lib/time.ts'
import type { Allowance, Taken } from '../port.ts'

export type Buckets = {
  take(key: string, cost: number, allowance: Allowance): Taken
  settle(key: string, points: number, allowance: Allowance): void
  /** buckets in memory */
  readonly size: number
}

export function createBuckets(atMost: number, clock: Clock): Buckets {
  const buckets = new Map<string, { left: number; at: number }>()

  return {
    take(key, cost, { capacity, perSecond }) {
      const now = clock.now().getTime()
      const known = buckets.get(key)
      const filled = known
        ? Math.min(capacity, known.left + ((now - known.at) / 1000) * perSecond)
        : capacity
      const needed = Math.min(cost, capacity)
      const isAllowed = filled >= needed
      const left = isAllowed ? filled - needed : filled
      buckets.delete(key)
      buckets.set(key, { left, at: now })
      if (buckets.size > atMost) buckets.delete(buckets.keys().next().value ?? '')
      if (isAllowed) return { isAllowed, left: Math.floor(left) }
      const waitSeconds = Math.ceil((needed - filled) / perSecond)
      return { isAllowed, left: Math.max(0, Math.floor(left)), waitSeconds }
    },
    settle(key, points, { capacity }) {
      const known = buckets.get(key)
      if (known) known.left = Math.max(-capacity, Math.min(capacity, known.left + points))
    },
    get size() {
      return buckets.size
    },
  }
}
