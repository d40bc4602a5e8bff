// The adapter against its peer, over HTTP: what the contract suite of all engines does not ask.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { newId } from '#app/lib/ids.ts'
import type { SearchQuery } from '#plugins/search/port.ts'
import { askFor, givenDocument, givenEngine } from '#tests/support/given-search.ts'
import type { MeilisearchConfig } from './adapter.ts'
import { ServerError } from './simulator/errors.ts'
import { startSimulator, type Simulator } from './simulator/server.ts'

const key = 'a-key-of-the-tests'
let server: Simulator

beforeEach(async () => {
  server = await startSimulator({ key })
})
afterEach(() => server.close())

function given(config: Partial<MeilisearchConfig> = {}) {
  const engine = givenEngine({ url: server.url, ...config })
  return {
    index: engine.index,
    find: (text: string, more: Partial<SearchQuery> = {}) => engine.search(askFor(text, more)),
  }
}
const titlesIn = (uid: string) => server.documents(uid).map(({ title }) => title)

test('what was put is found when the call is over, and what is put again replaces it', async () => {
  const { index, find } = given()
  const product = givenDocument({ title: 'Mật ong rừng' })

  await index.put([product])
  const first = await find('ong')
  await index.put([{ ...product, title: 'Mật mía' }])
  const second = await find('ong')

  expect([first.total, second.total]).toEqual([1, 0])
  expect(titlesIn('listings')).toEqual(['Mật mía'])
})

test('what was removed is not found, and removing it again is fine', async () => {
  const { index, find } = given()
  const product = givenDocument({ title: 'Mật ong rừng' })
  await index.put([product])

  await index.remove([product.productId])
  await index.remove([product.productId, newId()])

  expect((await find('')).total).toBe(0)
})

test('nothing to tell is not told', async () => {
  const { index } = given()

  await index.put([])
  await index.remove([])

  expect(server.requests).toEqual([])
})

test('the first product finds an index that is set up for it', async () => {
  const { index, find } = given()

  await Promise.all([index.put([givenDocument()]), index.put([givenDocument()])])

  expect((await find('', { filters: { categories: ['food'] } })).total).toBe(2)
})

test('a shop that is being renamed is one facet, under the name that most products have', async () => {
  const { index, find } = given()
  const shopId = newId()
  const named = (shopName: string) => givenDocument({ shopId, shopName })
  await index.put([named('Tam Cốc'), named('Tam Cốc mới'), named('Tam Cốc mới')])

  const { facets } = await find('')

  expect(facets.shop).toEqual([{ value: shopId, label: 'Tam Cốc mới', count: 3 }])
})

test('of equally good products what is in stock comes first, then what sells', async () => {
  const { index, find } = given()
  const [gone, slow, liked] = [
    givenDocument({ inStock: false, soldCount: 900 }),
    givenDocument({ soldCount: 1 }),
    givenDocument({ soldCount: 30 }),
  ]
  await index.put([gone, slow, liked])

  const { hits } = await find('mam tep')

  expect(hits.map(({ productId }) => productId)).toEqual(
    [liked, slow, gone].map(({ productId }) => productId),
  )
})

test('a new index is filled unseen, gone on with, and swapped in', async () => {
  const { index, find } = given()
  await index.put([givenDocument({ title: 'Rượu cũ' })])
  await index.draft('abc').open()
  await index.draft('abc').put([givenDocument({ title: 'Rượu mới' })])
  const unseen = titlesIn('listings')

  const held = await index.draft('abc').open()
  await index.draft('abc').publish()

  expect([unseen, held]).toEqual([['Rượu cũ'], 1])
  expect((await find('ruou moi')).total).toBe(1)
  expect(server.indexes()).toEqual(['listings'])
})

test('the very first index is swapped in too', async () => {
  const { index, find } = given()
  await index.draft('abc').open()
  await index.draft('abc').put([givenDocument()])

  await index.draft('abc').publish()
  await index.draft('abc').drop()

  expect((await find('mam')).total).toBe(1)
})

test('a wrong key is told, and the key is not', async () => {
  const { find } = given({ key: 'not-the-key-of-this-server' })

  const told: unknown = await find('mam').catch((error: unknown) => error)

  expect(told).toMatchObject({ code: 'invalid_api_key' })
  expect(inspect(told, { depth: 9 })).toContain('403')
  expect(inspect(told, { depth: 9 })).not.toContain('not-the-key')
})

test('without an index a search says how to make one', async () => {
  await expect(given().find('mam')).rejects.toThrow('npm run search:rebuild')
})

test('a change that the server could not make is not taken for made', async () => {
  server.tasks.failNext(new ServerError('internal', 'no space left on device'))

  await expect(given().index.put([givenDocument()])).rejects.toThrow('no space left on device')
})

test('a server that does not come round to a change is not waited for without end', async () => {
  server.tasks.pause()

  await expect(given({ taskTimeoutMs: 150 }).index.put([givenDocument()])).rejects.toMatchObject({
    name: 'SearchServerFault',
  })
})

test('a server that is away is told as away', async () => {
  await server.close()

  await expect(given().find('mam')).rejects.toMatchObject({ code: null })
})

test("a proxy's page in place of an answer is a fault with its status", async () => {
  const proxy = createServer((_request, response) => response.writeHead(502).end('<h1>Bad</h1>'))
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo

  const asking = given({ url: `http://127.0.0.1:${port}` }).find('mam')

  await expect(asking).rejects.toThrow('502')
  proxy.close()
})

test('a server that hangs is given up', async () => {
  const hanging = createServer(() => undefined)
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve))
  const { port } = hanging.address() as AddressInfo

  const asking = given({ url: `http://127.0.0.1:${port}`, timeoutMs: 100 }).find('mam')

  await expect(asking).rejects.toMatchObject({ name: 'SearchServerFault' })
  hanging.closeAllConnections()
  hanging.close()
})
