// How long after a change is committed a second web process shows it: a row changed and told of, and a product that a
// seller saves, whose event tells of it, while the worker brings the listings up to date. Beside the bare thing: a
// connection that hears the database's notice, and one page rendered.
import { Agent } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { startProgram, type Running } from '#app/cli/processes.ts'
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import { productForm } from '#app/domain/catalog/product.forms.ts'
import { updateProduct } from '#app/domain/catalog/update-product.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { askPage, type Asked } from './ask-page.ts'
import { duration, median, type Bench, type Figure } from './bench.ts'
import { benchDir, type BenchDatabase } from './bench-database.ts'
import { startWeb, type Side } from './load.ts'
import { pickProductPage, type ProductPage } from './product-page.ts'

const rounds = 20

type Stage = { database: BenchDatabase; page: ProductPage; productId: string; nodes: Side[] }

export const invalidation: Bench = {
  name: 'invalidation',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: 4 })
    const page = await pickProductPage(database)
    const productId = await findProduct(page)
    const nodes = [await startWeb(database), await startWeb(database)]
    const stage = { database, page, productId, nodes }
    const floor = await bareFloor(stage)
    const direct = await timeChanges(stage, (words) => changeDirectly(stage, words))
    const worker = startWorker(database)
    const bySeller = await timeChanges(stage, (words) => changeAsSeller(stage, words))
    await worker.stop()
    for (const node of nodes) await node.stop()
    await closeDatabase()
    const what = `${rounds} changes of ${page.slug}${page.path}, shown by the second of two web processes`
    const figure = (value: number, how: string): Figure => ({
      ...duration(value, floor),
      unit: 'ms (median)',
      dataset: `${what}, ${how}`,
    })
    return [figure(direct, 'told in the change itself'), figure(bySeller, 'as a seller saves it')]
  },
}

const findProduct = ({ shopId, handle }: ProductPage): Promise<string> =>
  asSystem('bench: the product', async (db) => {
    const found = await db.product.findFirstOrThrow({
      where: { shopId, handle },
      select: { id: true },
    })
    return found.id
  })

/** Milliseconds from the commit to the first answer of the second node that shows the change. */
async function timeChanges(
  { page, nodes }: Stage,
  change: (words: string) => Promise<void>,
): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const asked = (node: Side | undefined): Asked => {
    return { agent, port: node?.port ?? 0, slug: page.slug, path: page.path, isOwn: false }
  }
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const node of nodes) for (let at = 0; at < 3; at += 1) await askPage(asked(node))
    const words = `Thay đổi ${round} lúc ${performance.now()}`
    await change(words)
    const committed = performance.now()
    while (!(await askPage(asked(nodes[1]))).includes(words)) await sleep(1)
    times.push(performance.now() - committed)
  }
  agent.destroy()
  return median(times)
}

const changeDirectly = ({ page, productId }: Stage, description: string): Promise<void> =>
  inShop(page.shopId, async (db) => {
    await db.product.updateMany({ where: { id: productId }, data: { description } })
    await dropShopPages(db, page.shopId)
  })

const changeAsSeller = ({ page, productId }: Stage, description: string): Promise<void> =>
  inShop(page.shopId, async (db) => {
    const product = await db.product.findFirstOrThrow({
      where: { id: productId },
      select: { title: true, category: true, vatClass: true },
    })
    const words = productForm.parse({ ...product, description })
    await updateProduct(db, { productId, ...words }, systemClock)
  })

async function bareFloor({ database, page, nodes }: Stage): Promise<number> {
  const listener = new pg.Client({ connectionString: database.appUrl })
  await listener.connect()
  await listener.query('LISTEN page_cache')
  const agent = new Agent({ keepAlive: true })
  const [, node] = nodes
  const asked = { agent, port: node?.port ?? 0, slug: page.slug, path: page.path, isOwn: true }
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await askPage(asked)
    const heard = new Promise((resolve) => listener.once('notification', resolve))
    await inShop(page.shopId, (db) => dropShopPages(db, page.shopId))
    const committed = performance.now()
    await heard
    await askPage(asked)
    times.push(performance.now() - committed)
  }
  agent.destroy()
  await listener.end()
  return median(times)
}

const startWorker = (database: BenchDatabase): Running =>
  startProgram({
    name: 'worker',
    args: ['app/cli/worker.ts'],
    env: database.environmentFor(3000),
    logDir: path.join(benchDir, 'logs'),
    isNear: true,
  })
