// Remembers answers for a short time, the oldest forgotten first. What fails is not remembered.
import type { Clock } from './time.ts'

type Limits = { keepMs: number; atMost: number }

export type ShortMemory<T> = {
  /** The remembered answer, or the one that `ask` gives now; askers of one key at one time share one answer. */
  remember(key: string, ask: () => Promise<T>): Promise<T>
  forget(): void
}

export function createShortMemory<T>({ keepMs, atMost }: Limits, clock: Clock): ShortMemory<T> {
  const kept = new Map<string, { answer: Promise<T>; until: number }>()

  const remember = (key: string, ask: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime()
    const known = kept.get(key)
    if (known && known.until > now) return known.answer

    const answer = ask()
    kept.delete(key)
    kept.set(key, { answer, until: now + keepMs })
    answer.catch(() => kept.delete(key))
    const oldest = kept.keys().next().value
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest)
    return answer
  }
  return { remember, forget: () => kept.clear() }
}
