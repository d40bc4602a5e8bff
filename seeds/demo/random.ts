// A random source that gives the same demo every time.
export type Random = {
  /** [0, 1) */
  next(): number
  /** a whole number from min to max, both included */
  between(min: number, max: number): number
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T
  isLucky(probability: number): boolean
  bytes(size: number): Buffer
}

/** Mulberry32 seeded by a text: small, fast, good enough for pictures and orders, never for secrets. */
export function randomFrom(seed: string): Random {
  let state = [...seed].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x9e3779b1),
    0x811c9dc5,
  )
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    isLucky: (probability) => next() < probability,
    bytes: (size) => Buffer.from(Array.from({ length: size }, () => between(0, 255))),
  }
}
