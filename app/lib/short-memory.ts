// Remembers answers for a short time, the oldest forgotten first. What fails is not remembered.
import type { Clock } from './time.ts'

type Limits = { keepMs: number; atMost: number }

export type ShortMemory<T> = {
  /** The remembered answer, or the one that `ask` gives now; askers of one key at one time share one answer. */
  remember(key: string, ask: () => Promise<T>): Promise<T>
  /** Everything, or the answers that `which` picks; one that is still being asked for goes in any case. */
  forget(which?: (answer: T) => boolean): void
}

type Kept<T> = { asked: Promise<T>; answer?: T; until: number }

export function createShortMemory<T>({ keepMs, atMost }: Limits, clock: Clock): ShortMemory<T> {
  const kept = new Map<string, Kept<T>>()

  const remember = (key: string, ask: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime()
    const known = kept.get(key)
    if (known && known.until > now) return known.asked

    const entry: Kept<T> = { asked: ask(), until: now + keepMs }
    kept.delete(key)
    kept.set(key, entry)
    entry.asked.then(
      (answer) => (entry.answer = answer),
      () => {
        if (kept.get(key) === entry) kept.delete(key)
      },
    )
    const oldest = kept.keys().next().value
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest)
    return entry.asked
  }
  const forget = (which: (answer: T) => boolean = () => true) => {
    for (const [key, entry] of kept) {
      if (!('answer' in entry) || which(entry.answer as T)) kept.delete(key)
    }
  }
  return { remember, forget }
}
