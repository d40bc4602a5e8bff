// The endpoint: one shape for every answer, open to every origin, on every host of ours.
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { loader } from '#app/routes/storefront-api/graphql.ts'
import { registry } from '#plugins/registry.server.ts'
import { givenPage, somePhoto } from '#tests/support/given-content.ts'
import { askWell, givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'
import { postStorefront as post } from '#tests/support/post-storefront.ts'

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

const shopName = JSON.stringify({ query: '{ shop { name } }' })

test("on a shop's host it is that shop, on the market's the market", async () => {
  const own = await post(shopName, { host: `${here.shop.slug}.localhost:3000` })
  const market = await post(shopName)

  expect(own.answer).toEqual({ data: { shop: { name: 'Hợp tác xã Yên Hoà' } } })
  expect(market.answer).toEqual({ data: { shop: { name: 'Niêu' } } })
})

test('a host that nobody has is not found, never another shop', async () => {
  const { response, answer } = await post(shopName, { host: 'nobody.localhost:3000' })

  expect(response.status).toBe(404)
  expect(answer).toEqual({
    errors: [{ message: 'No shop has this host.', extensions: { code: 'NOT_FOUND' } }],
  })
})

test('a fault of ours is written down, and reaches every origin in the same shape', async () => {
  const written = vi.spyOn(console, 'error').mockReturnValue()
  const failing = vi.spyOn(registry.search, 'search').mockRejectedValue(new Error('no index'))
  const query = '{ search(query: "ca", first: 1, types: [PRODUCT]) { totalCount } }'

  const { response, answer } = await post(JSON.stringify({ query }))

  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([500, '*'])
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
  expect(JSON.stringify(answer)).not.toContain('no index')
  expect(written).toHaveBeenCalledOnce()
  failing.mockRestore()
  written.mockRestore()
})

test.each(['2025-10', '2026-07', 'unstable'])(
  'version %s is answered as the one we speak',
  async (version) => {
    const { response } = await post(shopName, { version })

    expect([response.status, response.headers.get('x-shopify-api-version')]).toEqual([
      200,
      '2026-04',
    ])
  },
)

test('what hydrogen-react sends may come from any origin', () => {
  const request = new Request('http://localhost:3000/api/2026-04/graphql.json', {
    method: 'OPTIONS',
  })

  const response = loader({ request })

  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  for (const name of [
    'content-type',
    'shopify-storefront-buyer-ip',
    'shopify-storefront-id',
    'shopify-storefront-private-token',
    'shopify-storefront-s',
    'shopify-storefront-y',
    'x-sdk-variant',
    'x-sdk-variant-source',
    'x-sdk-version',
    'x-shopify-storefront-access-token',
    'x-shopify-uniquetoken',
    'x-shopify-visittoken',
  ]) {
    expect(response.headers.get('access-control-allow-headers')).toContain(name)
  }
})

test('a bare query is read too', async () => {
  const { answer } = await post('{ shop { name } }', {
    headers: { 'content-type': 'application/graphql' },
  })

  expect(answer).toEqual({ data: { shop: { name: 'Niêu' } } })
})

test('a question by GET is told how to ask', () => {
  const request = new Request('http://localhost:3000/api/2026-04/graphql.json?query={shop{id}}')

  expect(loader({ request }).status).toBe(405)
})

describe('bad bodies', () => {
  test.each([
    ['nothing', '', 400],
    ['no JSON', '{"query":', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['no query', '{"variables":{}}', 400],
    ['a query that is a number', '{"query":1}', 400],
    ['variables that are a list', '{"query":"{shop{id}}","variables":[1]}', 400],
    ['a megabyte', JSON.stringify({ query: `{ shop { ${' '.repeat(1_000_000)} id } }` }), 413],
    ['a query with a mistake', JSON.stringify({ query: '{ shop { nothing } }' }), 200],
  ])('%s is answered with errors', async (_what, body, status) => {
    const { response, answer } = await post(body)

    expect(response.status).toBe(status)
    expect(answer.errors?.[0]?.message).toBeTruthy()
  })

  test('an unknown version is not found', async () => {
    expect((await post(shopName, { version: '../x' })).response.status).toBe(404)
  })
})

test("a page of another host fetches every photo from the market's, our own page from where it is", async () => {
  const { shop, asker } = await givenStorefront()
  await givenPage(shop, { body: 'Bếp rơm\n\n[ảnh 1] Niêu', photos: [somePhoto(shop)] })
  const query =
    '{ products(first: 1) { nodes { featuredImage { url } } } page(handle: "gioi-thieu") { body } }'
  const host = `${shop.slug}.localhost:3000`
  const { answer } = await post(JSON.stringify({ query }), { host })
  const own = await askWell(asker, query)

  const photosIn = (text: string) =>
    [...text.matchAll(/http:\/\/([^/]+)\/media\//g)].map(([, at]) => at)
  expect(new Set(photosIn(JSON.stringify(answer)))).toEqual(new Set(['localhost:3000']))
  expect(new Set(photosIn(JSON.stringify(own)))).toEqual(new Set([host]))
})
