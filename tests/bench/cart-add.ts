// Putting a piece into the cart: how long 95 of 100 wait at most while 50 shoppers do it at once, from sending the form of
// the product page to its answer, in a market of 10,000 and of 100,000 products; beside the bare SQL statements of the
// same step. How many statements one takes is counted: it does not grow with the market.
import pg from 'pg'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { inMarket } from '#app/db/doors.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenBuyer, givenCart, givenGoods, type GivenBuyer } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { duration, median, percentile, timeEach, type Bench, type Figure } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startWeb, type Side } from './load.ts'
import { fillProducts, type Template } from './many-products.ts'
import { numbersAfter } from './options.ts'
import { recordSql, replay, type Recorded } from './record-sql.ts'

const users = 50
const rounds = 10
/** connections to the database, for us and for the bare statements */
const poolSize = 10

export const cartAdd: Bench = {
  name: 'cart-add',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: 2 })
    const shop = await givenShop()
    const goods = await givenGoods(shop, 100_000)
    await closeDatabase()
    const template = { shopId: shop.id, productId: goods.id, variantId: goods.variantId }
    const figures: Figure[] = []
    for (const products of numbersAfter('products', [10_000, 100_000])) {
      figures.push(await measure(database, template, products))
    }
    return figures
  },
}

async function measure(
  database: BenchDatabase,
  template: Template,
  products: number,
): Promise<Figure> {
  const variants = await fillProducts(database, template, products)
  const [recording, bare] = [await database.copyOfThis(), await database.copyOfThis()]
  const recorded = await record(recording, variants)
  const floor = await runBare(bare, recorded)
  await Promise.all([recording.drop(), bare.drop()])

  const web = await startWeb(database)
  const shoppers = Array.from({ length: users }, () => ({ cookie: '' }))
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const timed = await timeEach(shoppers, users, (shopper) => add(web, shopper, variants))
    if (round > 0) times.push(...timed.times) // the first one makes the carts, and warms up
  }
  await web.stop()
  const statements = median(recorded.flat().map((one) => one.length))
  const dataset = `${products} products, ${users} shoppers at once, ${times.length} pieces, ${statements} statements each, POST /cart, ${await database.describe()}`
  return { ...duration(percentile(times, 95), floor), unit: 'ms (p95)', dataset }
}

const anyOf = (variants: readonly string[]): string =>
  variants[Math.floor(Math.random() * variants.length)] ?? ''

async function add(
  { port }: Side,
  shopper: { cookie: string },
  variants: readonly string[],
): Promise<void> {
  const origin = `http://localhost:${port}`
  const answer = await fetch(`${origin}/cart`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin,
      cookie: shopper.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ intent: 'add', variantId: anyOf(variants), quantity: '1' }),
  })
  await answer.arrayBuffer()
  if (answer.status >= 400) throw new Error(`POST /cart answered ${answer.status}`)
  shopper.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? shopper.cookie
}

/** The same steps, a list a round: first the carts, then a piece into each. */
async function record(database: BenchDatabase, variants: readonly string[]): Promise<Recorded[][]> {
  configureDatabase({ url: database.appUrl, poolSize: 1 })
  const buyers: { buyer: GivenBuyer; cartId: string }[] = []
  const recorder = recordSql()
  for (let at = 0; at < users; at += 1) {
    const buyer = givenBuyer()
    const { id } = await givenCart(buyer, [{ variantId: anyOf(variants), quantity: 1 }])
    buyers.push({ buyer, cartId: id })
  }
  const taken = [recorder.take()]
  for (let round = 0; round < rounds; round += 1) {
    for (const { buyer, cartId } of buyers) {
      const lines = [{ variantId: anyOf(variants), quantity: 1 }]
      await inMarket(buyer.buyer, (db) =>
        addToCart(db, { cartId, originShopId: null, lines }, systemClock),
      )
    }
    taken.push(recorder.take())
  }
  recorder.stop()
  await closeDatabase()
  return taken
}

async function runBare(database: BenchDatabase, recorded: readonly Recorded[][]): Promise<number> {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: poolSize })
  const times: number[] = []
  for (const [round, transactions] of recorded.entries()) {
    const timed = await timeEach(transactions, users, async (one) => {
      const client = await pool.connect()
      await replay(client, one).finally(() => client.release())
    })
    if (round > 0) times.push(...timed.times)
  }
  await pool.end()
  return percentile(times, 95)
}
