// How much one asker may ask: a bucket of points that fills again by the second. Buckets stand in the memory of this
// process, at most so many; the ones not used for longest are forgotten first, and a forgotten bucket is a full one.
import { isIPv6 } from 'node:net'

import type { Clock } from '#app/lib/time.ts'

export type Allowance = { capacity: number; perSecond: number }

export type Taken =
  { isAllowed: true; left: number } | { isAllowed: false; left: number; waitSeconds: number }

export type Throttle = {
  /** Takes the points, or says how long until there are enough. A cost above the capacity waits for a full bucket. */
  take(key: string, cost: number, allowance: Allowance): Taken
  /** Puts points back that were taken and not needed; never more than the bucket holds. */
  giveBack(key: string, points: number, allowance: Allowance): void
  /** buckets in memory */
  readonly size: number
}

export function createThrottle(atMost: number, clock: Clock): Throttle {
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
      return { isAllowed, left: Math.floor(left), waitSeconds }
    },
    giveBack(key, points, { capacity }) {
      const known = buckets.get(key)
      if (known && points > 0) known.left = Math.min(capacity, known.left + points)
    },
    get size() {
      return buckets.size
    },
  }
}

/** One household of IPv6 has a whole /64: its addresses are one asker. */
export function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const [left, right] = [head, tail].map((part) => (part ? part.split(':') : []))
  const gap = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0')
  const groups = plain.includes('::') ? [...(left ?? []), ...gap, ...(right ?? [])] : (left ?? [])
  return `${groups.slice(0, 4).join(':')}::/64`
}
