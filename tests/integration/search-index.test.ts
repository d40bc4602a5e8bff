// From a change in a shop to what the search engine knows: consumer, outbox, job; and the rebuild.
import { afterAll, beforeEach, expect, test } from 'vitest'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { refreshShopListings } from '#app/domain/catalog/refresh-listing.server.ts'
import { unpublishProduct } from '#app/domain/catalog/unpublish-product.server.ts'
import { consume } from '#app/domain/event/consume.server.ts'
import { storefrontConsumer } from '#app/domain/event/storefront-consumer.server.ts'
import { indexListings } from '#app/domain/search/index-listings.server.ts'
import {
  rebuildIndex,
  type RebuildState,
  type RebuildTools,
} from '#app/domain/search/rebuild-index.server.ts'
import { countSearchDocuments } from '#app/domain/search/search-documents.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { indexListings as indexJob } from '#jobs/definitions/index-listings.ts'
import type { SearchIndex } from '#plugins/search/port.ts'
import { startSimulator } from '#plugins/search/meilisearch/simulator/server.ts'
import { givenProduct, type GivenProduct } from '#tests/support/given-catalog.ts'
import { askFor, givenEngine } from '#tests/support/given-search.ts'
import { givenShopRow, type ShopRow } from '#tests/support/given-shop-row.ts'
import { until } from '#tests/support/until.ts'

const server = await startSimulator({ key: 'a-key-of-the-tests', taskMs: 1 })
afterAll(() => server.close())
const engine = givenEngine({ url: server.url })

const market = <T>(work: Parameters<typeof inMarket<T>>[1]) => inMarket({}, work)
const find = async (text: string, shop: ShopRow) =>
  (await engine.search(askFor(text, { filters: { shopIds: [shop.id] } }))).total
const keyOf = ({ shopId, id }: GivenProduct) => ({ shopId, productId: id })
const rename = (product: GivenProduct, title: string) =>
  asSystem('test', async (db) => {
    await db.product.update({
      where: { shopId_id: { shopId: product.shopId, id: product.id } },
      data: { title },
    })
    await refreshShopListings(db, product.shopId)
  })

/** What the worker does: the consumer asks, each open job is done once. */
async function work(): Promise<number> {
  const consumer = storefrontConsumer({ tellsSearch: true })
  await until('every event is read', () => caughtUp(consumer))
  const open = await asSystem('test', (db) =>
    db.outbox.findMany({ where: { job: indexJob.name, doneAt: null } }),
  )
  for (const { id, payload } of open) {
    const { products } = indexJob.payload.parse(payload)
    await indexListings({ index: engine.index, inMarket: market }, products)
    await asSystem('test', (db) =>
      db.outbox.update({ where: { id }, data: { doneAt: systemClock.now() } }),
    )
  }
  return open.length
}

// The log is read only below the oldest running transaction of the cluster, which may be another test's.
async function caughtUp(consumer: ReturnType<typeof storefrontConsumer>): Promise<boolean> {
  while ((await asSystem('test', (db) => consume(db, consumer))) > 0);
  const [row] = await asSystem(
    'test',
    (db) => db.$queryRaw<{ left: number }[]>`
      SELECT count(*)::int AS left FROM domain_event e, consumer_cursor c
      WHERE c.consumer = 'storefront' AND (e.xact_id, e.seq) > (c.xact_id, c.seq)`,
  )
  return row?.left === 0
}

let shop: ShopRow
beforeEach(async () => {
  shop = await givenShopRow({ name: 'Hợp tác xã Yên Hoà' })
})

test('a product that goes on sale is found, and not any more when it is taken off', async () => {
  const product = await givenProduct(shop, { title: 'Mật ong rừng' })
  await work()
  const onSale = await find('mat ong', shop)

  await inShop(shop.id, (db) => unpublishProduct(db, product.id, systemClock))
  await work()

  expect([onSale, await find('mat ong', shop)]).toEqual([1, 0])
})

test('an engine that reads the listing itself is not told anything', async () => {
  await givenProduct(shop)
  await work()
  await givenProduct(shop)

  await until('every event is read', () => caughtUp(storefrontConsumer({ tellsSearch: false })))

  const open = { job: indexJob.name, doneAt: null }
  expect(await asSystem('test', (db) => db.outbox.count({ where: open }))).toBe(0)
})

test('a job that comes late or twice tells what is true now, not what was', async () => {
  const product = await givenProduct(shop, { title: 'Mật ong rừng' })
  const tell = () => indexListings({ index: engine.index, inMarket: market }, [keyOf(product)])
  await tell()
  await rename(product, 'Chè kho')

  await tell()
  await tell()

  expect([await find('mat', shop), await find('che kho', shop)]).toEqual([0, 1])
})

test('of two jobs at once the slower does not leave what it read before the other', async () => {
  const product = await givenProduct(shop, { title: 'Mật ong rừng' })
  const rounds: string[] = []
  // The product changes after this job has read it and before it tells.
  const slow: SearchIndex = {
    ...engine.index,
    async put(documents) {
      rounds.push(documents[0]?.title ?? '')
      if (rounds.length === 1) {
        await rename(product, 'Chè kho')
        await indexListings({ index: engine.index, inMarket: market }, [keyOf(product)])
      }
      await engine.index.put(documents)
    },
  }

  await indexListings({ index: slow, inMarket: market }, [keyOf(product)])

  expect(rounds).toEqual(['Mật ong rừng', 'Chè kho'])
  expect([await find('mat', shop), await find('che kho', shop)]).toEqual([0, 1])
})

/** A rebuild in pages of two that is killed when `dies` says so. */
function rebuilding(dies: (state: RebuildState) => boolean = () => false) {
  const kept: { state: RebuildState | null; steps: number[] } = { state: null, steps: [] }
  const tools: RebuildTools = {
    index: engine.index,
    inMarket: market,
    asSystem: (act) => asSystem('test', act),
    pageSize: 2,
    say: (done) => void kept.steps.push(done),
    keep: (next) => {
      kept.state = structuredClone(next)
      if (next && dies(next)) throw new Error('killed')
    },
  }
  return { kept, run: (begun: RebuildState | null = null) => rebuildIndex(tools, begun) }
}

const listed = () => market(countSearchDocuments)
const held = () => server.documents('listings').length

test('a rebuild finds every product, and nothing else is left on the server', async () => {
  for (const title of ['Mật ong', 'Mắm tép', 'Trà hoa']) await givenProduct(shop, { title })
  await engine.index.put([])

  const { products } = await rebuilding().run()

  expect(products).toBe(await listed())
  expect([held(), server.indexes()]).toEqual([products, ['listings']])
})

test('killed between two pages it goes on where it was', async () => {
  for (const title of ['Mật ong', 'Mắm tép', 'Trà hoa']) await givenProduct(shop, { title })
  const killed = rebuilding(({ done }) => done === 2)
  await expect(killed.run()).rejects.toThrow('killed')

  const again = rebuilding()
  const { products } = await again.run(killed.kept.state)

  expect(again.kept.steps[0]).toBe(2)
  expect([products, held()]).toEqual([await listed(), await listed()])
  expect(again.kept.state).toBeNull()
})

test('killed while swapping it starts over: which index is the new one cannot be told', async () => {
  await givenProduct(shop)
  const killed = rebuilding(({ isSwapping }) => isSwapping)
  await expect(killed.run()).rejects.toThrow('killed')

  const again = rebuilding()
  await again.run(killed.kept.state)

  expect(again.kept.steps[0]).toBe(0)
  expect([held(), server.indexes()]).toEqual([await listed(), ['listings']])
})

test('when the half-filled index is gone from the server it starts over', async () => {
  for (const title of ['Mật ong', 'Mắm tép', 'Trà hoa']) await givenProduct(shop, { title })
  const killed = rebuilding(({ done }) => done === 2)
  await expect(killed.run()).rejects.toThrow('killed')
  await engine.index.draft(killed.kept.state?.draft ?? '').drop()

  const { products } = await rebuilding().run(killed.kept.state)

  expect([products, held()]).toEqual([await listed(), await listed()])
})

test('what changed while an index was filled is told again after the swap', async () => {
  const product = await givenProduct(shop, { title: 'Mật ong rừng' })
  await work()
  const filled = rebuilding(({ isSwapping }) => isSwapping)
  await expect(filled.run()).rejects.toThrow('killed')
  await inShop(shop.id, (db) => unpublishProduct(db, product.id, systemClock))
  await work()

  const state = filled.kept.state && { ...filled.kept.state, isSwapping: false }
  const { changed } = await rebuilding().run(state)
  const stale = await find('mat ong', shop)
  await work()

  expect(changed).toBeGreaterThan(0)
  expect([stale, await find('mat ong', shop)]).toEqual([1, 0])
})
