// Orders placed a second (cash, one line, `placeOrder` as the checkout calls it), beside the same SQL statements
// run bare, in the same order, on the same state of the same database.
import pg from 'pg'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { givenBuyer, givenCart, givenGoods, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { rate, timeEach, type Bench } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { recordSql, replay, type Recorded } from './record-sql.ts'

const orders = 300
const width = 8

export const checkout: Bench = {
  name: 'checkout',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: width })
    const ready = await readyBuyers()
    await closeDatabase()
    // The state before the first order, to run the statements on.
    const [recording, bare] = [await database.copyOfThis(), await database.copyOfThis()]
    const recorded = await record(recording, ready)

    configureDatabase({ url: database.appUrl, poolSize: width })
    const ours = await timeEach(ready, width, ({ buyer, order }) => submit(buyer, order))
    await closeDatabase()
    const floor = await runBare(bare, recorded)
    await Promise.all([recording.drop(), bare.drop()])
    const dataset = `${orders} orders by ${width} buyers at a time, 1 line each, ${await database.describe()}`
    return { ...rate(orders / ours.seconds, orders / floor), unit: 'orders/s', dataset }
  },
}

async function readyBuyers() {
  const shop = await givenShop()
  // Several products, as in a real shop: not every buyer waits for the same row.
  const goods = []
  for (let at = 0; at < 20; at += 1)
    goods.push(await givenGoods(shop, 1000, { title: `Hũ cá ${at}` }))
  const ready = []
  for (let at = 0; at < orders; at += 1) {
    const buyer = givenBuyer()
    const variantId = goods[at % goods.length]?.variantId ?? ''
    const cart = await givenCart(buyer, [{ variantId, quantity: 1 }])
    ready.push({ buyer, order: await orderFor(buyer, cart) })
  }
  return ready
}

type Ready = Awaited<ReturnType<typeof readyBuyers>>

async function record(database: BenchDatabase, ready: Ready): Promise<Recorded[]> {
  configureDatabase({ url: database.appUrl, poolSize: 1 })
  const recorder = recordSql()
  for (const { buyer, order } of ready) await submit(buyer, order)
  recorder.stop()
  await closeDatabase()
  return recorder.take()
}

async function runBare(database: BenchDatabase, recorded: readonly Recorded[]): Promise<number> {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: width })
  const { seconds } = await timeEach(recorded, width, async (one) => {
    const client = await pool.connect()
    await replay(client, one).finally(() => client.release())
  })
  await pool.end()
  return seconds
}
