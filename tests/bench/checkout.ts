// Orders placed a second by 16 and by 64 buyers at once (cash, one line, a promotion of the shop; `placeOrder` with all its
// guards, as the checkout calls it), beside the same SQL statements run bare, on the same state of the same database.
import pg from 'pg'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { givenBuyer, givenCart, givenGoods, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenPromotion } from '#tests/support/given-promotions.ts'
import { rate, timeEach, type Bench, type Figure } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { numbersAfter } from './options.ts'
import { recordSql, replay, type Recorded } from './record-sql.ts'

const orders = 320
/** connections to the database, for us and for the bare statements */
const poolSize = 16

export const checkout: Bench = {
  name: 'checkout',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize })
    const ready = await readyBuyers()
    await closeDatabase()
    const recording = await database.copyOfThis()
    const recorded = await record(recording, ready)
    await recording.drop()
    const figures: Figure[] = []
    for (const buyers of numbersAfter('buyers', [16, 64])) {
      figures.push(await measure(database, { ready, recorded, buyers }))
    }
    return figures
  },
}

type Ready = Awaited<ReturnType<typeof readyBuyers>>
type Measuring = { ready: Ready; recorded: readonly Recorded[]; buyers: number }

// Each side orders in a copy of the state before the first order.
async function measure(
  database: BenchDatabase,
  { ready, recorded, buyers }: Measuring,
): Promise<Figure> {
  const [ours, bare] = [await database.copyOfThis(), await database.copyOfThis()]
  configureDatabase({ url: ours.appUrl, poolSize })
  const placed = await timeEach(ready, buyers, ({ buyer, order }) => submit(buyer, order))
  await closeDatabase()
  const floor = await runBare(bare, recorded, buyers)
  const dataset = `${orders} orders by ${buyers} buyers at once, 1 line and 1 promotion each, ${await ours.describe()}`
  await Promise.all([ours.drop(), bare.drop()])
  return { ...rate(orders / placed.seconds, orders / floor), unit: 'orders/s', dataset }
}

async function readyBuyers() {
  const shop = await givenShop()
  await givenPromotion(shop, { kind: 'percent', bps: 500, title: 'Giảm 5%' })
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

async function record(database: BenchDatabase, ready: Ready): Promise<Recorded[]> {
  configureDatabase({ url: database.appUrl, poolSize: 1 })
  const recorder = recordSql()
  for (const { buyer, order } of ready) await submit(buyer, order)
  recorder.stop()
  await closeDatabase()
  return recorder.take()
}

async function runBare(
  database: BenchDatabase,
  recorded: readonly Recorded[],
  buyers: number,
): Promise<number> {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: poolSize })
  const { seconds } = await timeEach(recorded, buyers, async (one) => {
    const client = await pool.connect()
    await replay(client, one).finally(() => client.release())
  })
  await pool.end()
  return seconds
}
