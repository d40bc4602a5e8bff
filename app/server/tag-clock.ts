// When each tag was last dropped, in ticks of a clock that counts drops.

export type TagClock = {
  now(): number
  note(tag: string): void
  /** Whether one of the tags, or all of them, were dropped after that tick. */
  isAfter(tags: readonly string[], tick: number): boolean
}

const mostTags = 10_000

export function createTagClock(): TagClock {
  const last = new Map<string, number>()
  let tick = 0
  return {
    now: () => tick,
    note(tag) {
      tick += 1
      last.set(tag, tick)
      if (last.size <= mostTags) return
      // Forgetting old tags must not let a render that began before their drop slip in.
      last.clear()
      last.set('all', tick)
    },
    isAfter: (tags, than) => [...tags, 'all'].some((tag) => (last.get(tag) ?? 0) > than),
  }
}
