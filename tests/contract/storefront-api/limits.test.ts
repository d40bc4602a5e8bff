// How much one question may ask, and one asker: told in the API's own shape, before anything runs.
import { CartQuery, defaultCartFragment } from '@shopify/hydrogen-react/cart-queries'
import { Kind, parse } from 'graphql'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { toGid } from '#app/lib/gid.ts'
import { limits } from '#app/routes/storefront-api/limits.ts'
import { compileCost } from '#app/routes/storefront-api/query-cost.ts'
import { servedSchema } from '#app/routes/storefront-api/schema.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { ask, givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'
import { cartQuery, skeleton } from '#tests/support/hydrogen-documents.ts'
import { newAddress, postStorefront } from '#tests/support/post-storefront.ts'

const schema = servedSchema()

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text)
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('a document without an operation')
  return compileCost(schema, document, operation)(variables)
}

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

describe('the cost of a question', () => {
  test.each([
    ['one object', '{ shop { name } }', 1],
    ['an object in an object', '{ shop { primaryDomain { url } } }', 2],
    ['a page of ten', '{ products(first: 10) { nodes { id } } }', 11],
    ['a page with edges', '{ products(first: 10) { edges { node { id } } } }', 21],
    [
      'a page of pages',
      '{ products(first: 10) { nodes { variants(last: 5) { nodes { id } } } } }',
      71,
    ],
    ['ids that are named', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    [
      'a fragment twice',
      '{ shop { ...D } a: shop { ...D } } fragment D on Shop { brand { slogan } }',
      4,
    ],
    [
      'a kind of thing that no shop has',
      '{ node(id: "x") { ... on GenericFile { previewImage { url } } ... on Product { seo { title } } } }',
      2,
    ],
    ['a list that says no size', '{ product(handle: "x") { options { name } } }', 11],
  ])('%s', (_what, text, cost) => {
    expect(costOf(text)).toBe(cost)
  })

  test('follows the sizes that come as variables', () => {
    const text = 'query P($first: Int!) { products(first: $first) { nodes { id } } }'

    expect([1, 250, 9999, -5].map((first) => costOf(text, { first }))).toEqual([2, 251, 251, 1])
  })

  test('of every question of Hydrogen, with the largest carts and pages, is allowed', () => {
    const documents = [...Object.values(skeleton), cartQuery, CartQuery(defaultCartFragment)]
    const variables = { first: 250, limit: 10, numCartLines: 250 }

    for (const text of documents) expect(costOf(text, variables)).toBeLessThan(limits.cost)
  })

  test('that is too large is refused with its figure, and nothing is read', async () => {
    const text = `{ products(first: 250) { nodes { collections(first: 250) { nodes { products(first: 250) { nodes { id } } } } } } }`
    const within = () => {
      throw new Error('a door was opened')
    }

    const { data, errors } = await ask({ ...here.asker, within }, text)

    expect(data).toBeUndefined()
    expect(errors).toMatchObject([
      { extensions: { code: 'MAX_COST_EXCEEDED', limit: limits.cost, asked: expect.any(Number) } },
    ])
  })
})

describe('lists that are sent', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, n) => `gid://shopify/X/${n}`)

  test('may hold 250 values', async () => {
    const text = 'query N($ids: [ID!]!) { nodes(ids: $ids) { id } }'

    expect(await ask(here.asker, text, { ids: ids(250) })).not.toHaveProperty('errors')
  })

  test.each([
    ['as a variable', 'query N($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids(251) }],
    ['in the text', `{ nodes(ids: ${JSON.stringify(ids(251))}) { id } }`, {}],
    [
      'within an object',
      'mutation C($input: CartInput!) { cartCreate(input: $input) { cart { id } } }',
      { input: { lines: ids(251).map((merchandiseId) => ({ merchandiseId })) } },
    ],
  ])('are refused with 251, %s', async (_where, text, variables) => {
    const { errors } = await ask(here.asker, text, variables)

    expect(errors).toMatchObject([{ extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED', asked: 251 } }])
  })
})

describe('one address', () => {
  const dear = JSON.stringify({
    query: '{ products(first: 250) { nodes { variants(first: 100) { nodes { id } } } } }',
  })
  const from = (address: string, body = dear) => postStorefront(body, { address })

  test('is told Throttled with 200 and when to come again; others are not', async () => {
    const [busy, other] = [newAddress(), newAddress()]
    const asked = Array.from({ length: 40 }, () => from(busy))
    const [first, ...answers] = await Promise.all(asked)

    const last = answers.find(({ answer }) => 'errors' in answer)
    expect(first?.answer).not.toHaveProperty('errors')
    expect(last?.response.status).toBe(200)
    expect(Number(last?.response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(last?.answer).toMatchObject({
      errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
    })
    expect((await from(other)).answer).not.toHaveProperty('errors')
  })

  test('may ask for long lists that turn out short, as CartProvider does with every cart', async () => {
    const hurried = newAddress()
    const answers = []
    for (let count = 0; count < 20; count += 1) answers.push((await from(hurried)).answer)

    expect(answers.filter((answer) => 'errors' in answer)).toEqual([])
  })

  test('opens several pages of a Hydrogen app at once, each asking for the whole cart twice', async () => {
    const shopper = newAddress()
    const variables = { cartId: 'gid://shopify/Cart/x', country: 'VN', language: 'VI' }
    const body = JSON.stringify({ query: cartQuery, variables })

    const answers = await Promise.all(Array.from({ length: 10 }, () => from(shopper, body)))

    expect(answers.map(({ answer }) => answer.data)).toEqual(Array(10).fill({ cart: null }))
  })

  test('pays afterwards for what it was brought, also when that was more than was taken before', async () => {
    const settle = vi.spyOn(registry.throttle, 'settle')
    const prices = '{ minVariantPrice { amount } maxVariantPrice { amount } }'
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Product {
      priceRange ${prices} compareAtPriceRange ${prices} seo { title } a: seo { title } b: seo { title } } } }`
    const many = Array<string>(250).fill(toGid('Product', here.fish.id))

    const { answer } = await from(newAddress(), JSON.stringify({ query, variables: { ids: many } }))

    expect(answer).not.toHaveProperty('errors')
    const [points, ...more] = settle.mock.calls.map(([, settled]) => settled)
    expect(more).toEqual([])
    expect(points).toBeLessThan(-400)
  })

  test('is told what each question cost', async () => {
    const { response } = await from(newAddress(), JSON.stringify({ query: '{ shop { id } }' }))

    expect(response.headers.get('x-graphql-cost')).toBe('1')
    expect(response.headers.get('access-control-expose-headers')).toContain('x-graphql-cost')
  })
})
