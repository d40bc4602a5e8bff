// Putting a piece into the cart: how long 95 of 100 shoppers wait at most, from sending the form of the product page
// to its answer, beside the bare SQL statements of the same step.
import pg from 'pg'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { givenBuyer, givenCart, givenGoods } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { duration, percentile, timeEach, type Bench } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startWeb } from './load.ts'
import { recordSql, replay, type Recorded } from './record-sql.ts'

const shoppers = 400
const width = 8

export const cartAdd: Bench = {
  name: 'cart-add',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: 2 })
    const shop = await givenShop()
    const { variantId } = await givenGoods(shop, 100_000)
    await closeDatabase()
    const [recording, bare] = [await database.copyOfThis(), await database.copyOfThis()]
    const floor = await runBare(bare, await record(recording, variantId))
    await Promise.all([recording.drop(), bare.drop()])

    const web = await startWeb(database)
    const add = () => putIntoCart(web.port, variantId)
    await timeEach(
      Array.from({ length: 50 }, () => 1),
      width,
      add,
    ) // warming up
    const { times } = await timeEach(
      Array.from({ length: shoppers }, () => 1),
      width,
      add,
    )
    await web.stop()
    const dataset = `${shoppers} new shoppers, ${width} at a time, POST /cart, ${await database.describe()}`
    return { ...duration(percentile(times, 95), floor), unit: 'ms (p95)', dataset }
  },
}

async function putIntoCart(port: number, variantId: string): Promise<void> {
  const origin = `http://localhost:${port}`
  const answer = await fetch(`${origin}/cart`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ intent: 'add', variantId, quantity: '1' }),
  })
  await answer.arrayBuffer()
  if (answer.status >= 400) throw new Error(`POST /cart answered ${answer.status}`)
}

// A new cart with one line, as the form makes it.
async function record(database: BenchDatabase, variantId: string): Promise<Recorded[]> {
  configureDatabase({ url: database.appUrl, poolSize: 1 })
  const recorder = recordSql()
  for (let at = 0; at < shoppers; at += 1)
    await givenCart(givenBuyer(), [{ variantId, quantity: 1 }])
  recorder.stop()
  await closeDatabase()
  return recorder.take()
}

async function runBare(database: BenchDatabase, recorded: readonly Recorded[]): Promise<number> {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: width })
  const { times } = await timeEach(recorded, width, async (one) => {
    const client = await pool.connect()
    await replay(client, one).finally(() => client.release())
  })
  await pool.end()
  return percentile(times, 95)
}
