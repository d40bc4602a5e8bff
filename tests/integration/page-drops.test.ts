// The page cache hears PostgreSQL.
import pg from 'pg'
import { pino } from 'pino'
import { expect, test } from 'vitest'

import { createPageCache, type StoredPage } from '#app/server/page-cache.ts'
import { hearPageDrops } from '#app/server/page-drops.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

const empty = Buffer.from('x')
const page: StoredPage = {
  tags: ['shop:1'],
  etag: '"x"',
  heads: { br: [], gzip: [], identity: [] },
  unchanged: [],
  bodies: { br: empty, gzip: empty, identity: empty },
}

async function given() {
  const toBeMadeAgain: string[] = []
  const cache = createPageCache({
    maxBytes: 1_000_000,
    maxAgeMs: 60_000,
    now: () => performance.now(),
  })
  const drops = hearPageDrops({
    url: testDatabase.appUrl,
    cache,
    log: pino({ level: 'silent' }),
    onDropped: (keys) => toBeMadeAgain.push(...keys),
  })
  await expect.poll(() => cache.store('/p', page, cache.startRender())).toBe(true)
  return { cache, drops, toBeMadeAgain }
}

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}

test('a notice in the database drops the pages of that shop, and tells which had visitors', async () => {
  const { cache, drops, toBeMadeAgain } = await given()
  cache.store('/q', page, cache.startRender())
  cache.find('/p')

  await asOwner(`NOTIFY page_cache, 'shop:1'`)

  await expect.poll(() => cache.figures().pages).toBe(0)
  expect(toBeMadeAgain).toEqual(['/p'])
  await drops.close()
})

test('pages of the market, which any shop changes, are then sent for a moment more', async () => {
  const { cache, drops } = await given()
  cache.store('/market', { ...page, tags: ['market'] }, cache.startRender())

  await asOwner(`NOTIFY page_cache, 'shop:2'`)

  await expect.poll(() => cache.find('/market')?.isStale, { timeout: 5000 }).toBe(true)
  await expect.poll(() => cache.find('/market'), { timeout: 5000 }).toBeUndefined()
  expect(cache.find('/p')).toBeDefined()
  await drops.close()
})

test('after a lost connection every page is rendered anew, and then kept again', async () => {
  const { cache, drops } = await given()

  await asOwner(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nieu: page drops' AND datname = current_database()`,
  )

  await expect.poll(() => cache.find('/p')).toBeUndefined()
  await expect
    .poll(() => cache.store('/p', page, cache.startRender()), { timeout: 5000 })
    .toBe(true)
  await drops.close()
})
