// A product page read and rendered in a market of 10, 1,000 and 10,000 shops, each time of another shop: how long one
// visitor waits.
// The floor of each is the smallest market, measured turn by turn with it, so 1 is flat.
import { Agent } from 'node:http'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { askPage, readAnew } from './ask-page.ts'
import { duration, median, type Bench, type Figure } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startWeb, type Side } from './load.ts'
import { copyShop } from './many-shops.ts'
import { numbersAfter } from './options.ts'

const rounds = 10
const pagesARound = 25

type Market = {
  shops: number
  database: BenchDatabase
  web: Side
  slugs: readonly string[]
  path: string
  times: number[]
}

export const tenants: Bench = {
  name: 'tenants',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: 2 })
    const shop = await givenShop()
    const goods = await givenGoods(shop, 1000)
    await closeDatabase()
    const markets: Market[] = []
    for (const shops of numbersAfter('shops', [10, 1000, 10_000])) {
      const copy = await database.copyOfThis()
      const slugs = await copyShop(copy, shop.id, shops)
      const web = await startWeb(copy)
      const path = `/products/${goods.handle}`
      markets.push({ shops, database: copy, web, slugs, path, times: [] })
    }
    for (let round = 0; round <= rounds; round += 1) {
      for (const market of markets) {
        const times = await visit(market)
        if (round > 0) market.times.push(...times) // the first one warms up
      }
    }
    const figures = await describe(markets)
    for (const market of markets) {
      await market.web.stop()
      await market.database.drop()
    }
    return figures
  },
}

async function visit({ web, slugs, path }: Market): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (let at = 0; at < pagesARound; at += 1) {
    const slug = slugs[Math.floor(Math.random() * slugs.length)] ?? ''
    const begun = performance.now()
    await askPage({ agent, port: web.port, slug, path: readAnew(path), isOwn: true })
    times.push(performance.now() - begun)
  }
  agent.destroy()
  return times
}

async function describe(markets: readonly Market[]): Promise<Figure[]> {
  const floor = median(markets[0]?.times ?? [])
  const figures: Figure[] = []
  for (const { shops, database, times } of markets) {
    const dataset = `${shops} copies of a shop, each page of another one, ${times.length} pages by one visitor, ${await database.describe()}`
    figures.push({ ...duration(median(times), floor), unit: 'ms (median)', dataset })
  }
  return figures
}
