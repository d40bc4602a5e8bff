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
  bodies: { br: empty, gzip: empty, identity: empty },
}

async function given() {
  const cache = createPageCache({
    maxBytes: 1_000_000,
    maxAgeMs: 60_000,
    now: () => performance.now(),
  })
  const drops = hearPageDrops({ url: testDatabase.appUrl, cache, log: pino({ level: 'silent' }) })
  await expect.poll(() => cache.store('/p', page, cache.startRender())).toBe(true)
  return { cache, drops }
}

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}

test('a notice in the database drops the pages of that shop', async () => {
  const { cache, drops } = await given()

  await asOwner(`NOTIFY page_cache, 'shop:1'`)

  await expect.poll(() => cache.find('/p')).toBeUndefined()
  await drops.close()
})

test('a change of any shop drops the pages of the market', async () => {
  const { cache, drops } = await given()
  cache.store('/market', { ...page, tags: ['market'] }, cache.startRender())

  await asOwner(`NOTIFY page_cache, 'shop:2'`)

  await expect.poll(() => cache.find('/market')).toBeUndefined()
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
