// The product page's question to the Storefront API, as a Hydrogen app's server asks it for many shoppers: answers a
// second over HTTP, and in process as our own storefront asks; beside the same SQL statements run bare.
import { Agent, request } from 'node:http'

import pg from 'pg'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { inMarket, inShop } from '#app/db/doors.server.ts'
import { createToken } from '#app/domain/storefront-token/save-storefront-token.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import {
  executeStorefront,
  type StorefrontAsker,
} from '#app/routes/storefront-api/execute.server.ts'
import { skeleton } from '#tests/support/hydrogen-documents.ts'
import { median, rate, type Bench, type Figure } from './bench.ts'
import { startWeb } from './load.ts'
import { pickProductPage, type ProductPage } from './product-page.ts'
import { recordSql, replay, type Recorded } from './record-sql.ts'

const width = 8
const seconds = 2
const rounds = 3
const query = skeleton.Product ?? ''
const variables = (page: ProductPage) => ({ handle: page.handle, selectedOptions: [] })

export const graphqlProduct: Bench = {
  name: 'graphql-product',
  async run(database) {
    const page = await pickProductPage(database)
    configureDatabase({ url: database.appUrl, poolSize: width })
    const recorded = await record(page)
    const asker = await askerFor(page)
    const token = await makeKey(page)
    const web = await startWeb(database)
    const agent = new Agent({ keepAlive: true, maxSockets: width })
    const pool = new pg.Pool({ connectionString: database.appUrl, max: width })
    const ways = {
      bare: () => runBare(pool, recorded),
      'in process': async () => check(await askHere(asker, page)),
      'over HTTP': () => askThere({ agent, port: web.port, token, page }),
    }
    const measured = await measure(ways)
    agent.destroy()
    await Promise.all([pool.end(), closeDatabase(), web.stop()])

    const size = `${recorded.length} statements, ${width} at once, ${await database.describe()}`
    return (['in process', 'over HTTP'] as const).map((how): Figure => ({
      ...rate(measured[how], measured.bare),
      unit: 'answers/s',
      dataset: `${page.slug}/${page.handle} ${how}, ${size}`,
    }))
  },
}

type Way = () => Promise<void>

/** Turn by turn, so that a busy moment of the machine meets all ways. */
async function measure<Name extends string>(
  ways: Record<Name, Way>,
): Promise<Record<Name, number>> {
  const names = Object.keys(ways) as Name[]
  const seen = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (const name of names) await perSecond(ways[name], 1) // warming up
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) seen.get(name)?.push(await perSecond(ways[name], seconds))
  }
  const figures = names.map((name) => [name, median(seen.get(name) ?? [])])
  return Object.fromEntries(figures) as Record<Name, number>
}

async function makeKey({ shopId }: ProductPage): Promise<string> {
  const key = { shopId, actorId: newId(), name: 'bench', kind: 'private' } as const
  return (await inShop(shopId, (db) => createToken(db, key, systemClock))).token
}

async function askerFor({ slug }: ProductPage): Promise<StorefrontAsker> {
  const shop = await inMarket({}, (db) => findShopBySlug(db, slug))
  const origin = `http://${slug}.localhost:3000`
  const site = { kind: 'shop', origin, homeOrigin: origin, marketOrigin: origin, shop } as const
  return { site, locale: 'vi' }
}

const askHere = (asker: StorefrontAsker, page: ProductPage) =>
  executeStorefront(asker, query, variables(page))

function check(answer: { data?: unknown; errors?: unknown }): void {
  const product = (answer.data as { product?: unknown } | null | undefined)?.product
  if (answer.errors || !product) throw new Error(`no product: ${JSON.stringify(answer.errors)}`)
}

/** What one answer tells the database, from BEGIN to COMMIT. */
async function record(page: ProductPage): Promise<Recorded> {
  const asker = await askerFor(page)
  // Statements that come again are prepared (app/db/statement-names.ts): the bare ones shall be too.
  for (let time = 0; time < 4; time += 1) check(await askHere(asker, page))
  const recorder = recordSql()
  check(await askHere(asker, page))
  const [one] = recorder.take()
  recorder.stop()
  if (!one) throw new Error('nothing was asked of the database')
  return one
}

async function runBare(pool: pg.Pool, recorded: Recorded): Promise<void> {
  const client = await pool.connect()
  await replay(client, recorded).finally(() => client.release())
}

async function perSecond(ask: Way, forSeconds: number): Promise<number> {
  const until = performance.now() + forSeconds * 1000
  let answers = 0
  const asker = async () => {
    while (performance.now() < until) {
      await ask()
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: width }, asker))
  return answers / forSeconds
}

type There = { agent: Agent; port: number; token: string; page: ProductPage }

// Every question is another shopper's, as behind a server that says whose it is.
let buyers = 0

function askThere({ agent, port, token, page }: There): Promise<void> {
  buyers += 1
  const body = JSON.stringify({ query, variables: variables(page) })
  const headers = {
    host: `${page.slug}.localhost:${port}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'shopify-storefront-private-token': token,
    'shopify-storefront-buyer-ip': `10.${(buyers >> 16) & 255}.${(buyers >> 8) & 255}.${buyers & 255}`,
  }
  const at = { agent, port, host: '127.0.0.1', path: '/api/2026-04/graphql.json', method: 'POST' }
  return new Promise((resolve, reject) => {
    const req = request({ ...at, headers }, (res) => {
      let text = ''
      res.setEncoding('utf8').on('data', (part: string) => (text += part))
      res.on('end', () => {
        try {
          check(JSON.parse(text) as object)
          resolve()
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      })
    })
    req.on('error', reject).end(body)
  })
}
