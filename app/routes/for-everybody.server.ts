// What is shown to everybody alike, remembered in this process until the pages of its shop are out of date. A visitor who
// is signed in or has a cart gets a page of their own each time, but the goods on it are everybody's.
import { areDropsHeard, whenPagesDrop } from '#app/db/hear-drops.server.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { createShortMemory } from '#app/lib/short-memory.ts'
import { systemClock } from '#app/lib/time.ts'

type Reading = { shopId: string | null; answer: unknown }

const readings = createShortMemory<Reading>({ keepMs: 60_000, atMost: 400 }, systemClock)
whenPagesDrop('readings', (shopId) =>
  readings.forget((one) => shopId === null || one.shopId === null || one.shopId === shopId),
)

type What = {
  /** whose change makes the answer untrue; null: any shop's */
  shopId: string | null
  /** the same text, the same answer */
  key: string
}

/**
 * The answer of `read`, or the one that it gave for this key. `read` may use nothing of the visitor that the key does
 * not say, and nobody may change what it answered. While changes cannot be heard, it is called each time.
 */
export async function readForEverybody<T>(
  { shopId, key }: What,
  read: () => Promise<T>,
): Promise<T> {
  if (!areDropsHeard()) return read()
  const { answer } = await readings.remember(key, async () => ({ shopId, answer: await read() }))
  return answer as T
}

/** The key of what one address shows in one language. `what` tells apart two readings for one address. */
export const atAddress = (request: Request, what: string): string =>
  `${what} ${readLocale(request)} ${request.url}`
