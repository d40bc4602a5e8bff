// `npm run search:rebuild`: fills a new index of the search engine and swaps it in. Stopped or killed, it goes on where
// it was; where that is stands in DATA_DIR.
import fs from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { rebuildIndex, type RebuildState } from '#app/domain/search/rebuild-index.server.ts'
import { env } from '#app/env.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { SearchServerFault } from '#plugins/search/meilisearch/server.ts'
import { giveUp, Trouble } from './explain.ts'
import { withFileLock } from './file-lock.mjs'
import { openProductDatabase } from './product-database.ts'
import { progressBar, step } from './say.ts'

const dataDir = path.resolve(env.DATA_DIR)
const file = path.join(dataDir, 'search-rebuild.json')

const bigint = z.string().regex(/^\d+$/).transform(BigInt)
const kept = z.object({
  draft: z.string(),
  from: z.object({ xactId: bigint, seq: bigint }),
  after: z.object({ shopId: z.uuid(), productId: z.uuid() }).nullable(),
  done: z.number().int(),
  isSwapping: z.boolean(),
})

try {
  const { index } = registry.search
  if (!index) {
    throw new Trouble(`SEARCH=${env.SEARCH} has no index of its own: there is nothing to rebuild.`)
  }
  await withFileLock(`${file}.lock`, () => rebuild(index), 1000)
  process.exit(0)
} catch (error) {
  giveUp(error instanceof SearchServerFault ? new Trouble(error.message) : error)
}

async function rebuild(index: NonNullable<typeof registry.search.index>): Promise<void> {
  const database = await openProductDatabase(dataDir)
  configureDatabase({ url: database.appUrl, poolSize: 2 })
  const tools = {
    index,
    inMarket: <T>(work: Parameters<typeof inMarket<T>>[1]) => inMarket({}, work),
    asSystem: <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem('search rebuild', work),
    keep: keepState,
    say: progressBar('indexing'),
  }
  try {
    await step('search index', async () => {
      const { products, changed } = await rebuildIndex(tools, readState())
      return `${products} products, ${changed} changed meanwhile and follow by the worker`
    })
  } finally {
    await closeDatabase()
    if (!database.wasRunning) await database.stop()
  }
}

function readState(): RebuildState | null {
  if (!fs.existsSync(file)) return null
  return kept.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
}

function keepState(state: RebuildState | null): void {
  if (!state) return fs.rmSync(file, { force: true })
  const text = JSON.stringify(state, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  fs.writeFileSync(`${file}.new`, text)
  fs.renameSync(`${file}.new`, file)
}
