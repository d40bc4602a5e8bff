// This process hears the database, as a web process does: what it remembers of a shop goes when the shop changes.
import { pino } from 'pino'
import { expect } from 'vitest'

import { createPageCache } from '#app/server/page-cache.ts'
import { hearPageDrops, type PageDrops } from '#app/server/page-drops.ts'
import { testDatabase } from './worker-database.ts'

/** Close it at the end of the test. */
export async function givenListening(): Promise<PageDrops> {
  const cache = createPageCache({ maxBytes: 1000, maxAgeMs: 1000, now: () => performance.now() })
  const log = pino({ level: 'silent' })
  const drops = hearPageDrops({ url: testDatabase.appUrl, cache, log, onDropped: () => undefined })
  // Switching on is the first drop.
  await expect.poll(() => cache.figures().drops, { timeout: 10_000 }).toBeGreaterThan(0)
  return drops
}
