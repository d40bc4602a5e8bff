// Where goods come from and where they can be fetched: metafields, metaobjects, locations, what else there is.
import { parseMetafield } from '@shopify/hydrogen-react'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { addCertificate } from '#app/domain/catalog/certificate.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import { metafieldKeys } from '#app/routes/storefront-api/metafields.server.ts'
import {
  givenListings,
  givenPhoto,
  givenProduct,
  type GivenProduct,
} from '#tests/support/given-catalog.ts'
import { givenLot as givenPieces } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { ask, askerOf, askWell, marketAsker } from '#tests/support/given-storefront.ts'
import { givenLot } from '#tests/support/given-trace.ts'

const today = localDate(systemClock.now())
let shop: GivenShop
let fish: GivenProduct
let lot: { id: string; code: string }
let household: { id: string }
let certificates: string[]

beforeAll(async () => {
  shop = await givenShop()
  fish = await givenProduct(shop, { title: 'Cá kho niêu', price: 185_000n })
  await givenPhoto(fish)
  lot = await givenLot(shop, fish, 5)
  household = await inShop(shop.id, async (db) => {
    const data = { name: 'Hộ bà Lan', communeCode: '14560', phone: '0912345678' }
    const made = await db.household.create({ data, select: { id: true } })
    await db.lot.updateMany({ where: { id: lot.id }, data: { householdId: made.id } })
    return made
  })
  const add = (
    kind: 'ocop' | 'vietgap',
    productId: string | null,
    expiresOn = addDays(today, 90),
  ) =>
    inShop(shop.id, (db) =>
      addCertificate(
        db,
        {
          productId,
          kind,
          number: `${kind}-37/2026`,
          issuer: 'UBND tỉnh Ninh Bình',
          stars: kind === 'ocop' ? 4 : undefined,
          issuedOn: addDays(today, -300),
          expiresOn,
        },
        systemClock,
      ),
    )
  certificates = [(await add('ocop', fish.id)).id, (await add('vietgap', null)).id]
  await add('vietgap', fish.id, addDays(today, -1))
  await givenListings(shop)
})

const send = (document: string, variables: Record<string, unknown> = {}) =>
  askWell(askerOf(shop.shop), document, variables)

describe('metafields of a product', () => {
  const read = async (keys: readonly string[]) => {
    const document = `query M($handle: String!, $identifiers: [HasMetafieldsIdentifier!]!) { product(handle: $handle) {
      metafields(identifiers: $identifiers) { id namespace key type value parentResource { ... on Product { id } }
        reference { ... on Metaobject { id type } } references(first: 5) { nodes { ... on Metaobject { id type } } } } } }`
    const identifiers = keys.map((key) => ({ namespace: 'nieu', key }))
    return (await send(document, { handle: fish.handle, identifiers })).product.metafields
  }

  test('say the lot, who made it, when, with which papers, and where its way can be read', async () => {
    const found = await read([
      'lot',
      'producer',
      'producedOn',
      'traceUrl',
      'certificates',
      'ocopStars',
    ])

    const [code, producer, day, trace, papers, stars] = found
    expect(code).toMatchObject({ value: lot.code, reference: { type: 'lot' } })
    expect(producer).toMatchObject({ value: 'Hộ bà Lan', reference: { type: 'producer' } })
    expect(day).toMatchObject({ type: 'date', value: today })
    expect(trace?.value).toMatch(new RegExp(`^http://${shop.slug}\\.localhost:3000/.*${lot.code}$`))
    expect(JSON.parse(papers?.value ?? '')).toMatchObject([
      { kind: 'ocop', stars: 4 },
      { kind: 'vietgap', number: 'vietgap-37/2026' },
    ])
    expect(papers?.references.nodes).toHaveLength(2)
    expect(stars?.value).toBe('4')
  })

  test('are all of types that hydrogen-react can read', async () => {
    const complaint = vi.spyOn(console, 'error')
    for (const metafield of await read(metafieldKeys)) {
      expect(metafield).not.toBeNull()
      const { type, value } = metafield ?? {}
      expect(parseMetafield({ type, value })).toMatchObject({ parsedValue: expect.anything() })
    }

    expect(complaint).not.toHaveBeenCalled()
    complaint.mockRestore()
  })
})

const object = `id handle type updatedAt onlineStoreUrl fields { key type value
  reference { __typename ... on Metaobject { type field(key: "name") { value } } ... on Product { title } } }`

describe('metaobjects', () => {
  test('a lot leads to its product, its producer and its way', async () => {
    const document = `query L($handle: MetaobjectHandleInput!) { metaobject(handle: $handle) { ${object} } }`
    const { metaobject } = await send(document, { handle: { type: 'lot', handle: lot.code } })
    const [, product, producer] = metaobject.fields

    expect(metaobject.handle).toBe(lot.code)
    expect(product?.reference).toEqual({ __typename: 'Product', title: 'Cá kho niêu' })
    expect(producer).toMatchObject({
      value: 'Hộ bà Lan',
      reference: { type: 'producer', field: { value: 'Hộ bà Lan' } },
    })
    expect(metaobject.onlineStoreUrl).toContain(lot.code)
  })

  test('certificates are those that hold today, a page at a time, and each is found by its id', async () => {
    const page = (after: string | null) =>
      send(
        `query C($after: String) { metaobjects(type: "certificate", first: 1, after: $after) {
          nodes { ${object} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
    const first = (await page(null)).metaobjects
    const second = (await page(first.pageInfo.endCursor)).metaobjects
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id)
    const { nodes } = await send('query N($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
      ids,
    })

    expect(second.pageInfo.hasNextPage).toBe(false)
    expect(ids).toEqual(certificates.map((id) => `${toGid('Metaobject', id)}?type=certificate`))
    expect(nodes).toEqual(ids.map((id) => ({ id, __typename: 'Metaobject' })))
  })

  test('nothing of a producer is told but the name and the commune', async () => {
    const document = `{ metaobjects(type: "producer", first: 10) { nodes { handle fields { key value } } } }`
    const { metaobjects } = await send(document)

    expect(metaobjects.nodes).toEqual([
      {
        handle: household.id,
        fields: [
          { key: 'name', value: 'Hộ bà Lan' },
          { key: 'commune', value: expect.stringContaining('Yên Khánh') },
        ],
      },
    ])
  })

  test("another shop's, an unknown type, a bad cursor and a made-up id are nothing", async () => {
    const other = await givenShop()
    const gid = `${toGid('Metaobject', lot.id)}?type=lot`
    const document =
      'query N($id: ID!) { node(id: $id) { id } metaobjects(type: "plot", first: 2) { nodes { id } } }'

    expect((await ask(askerOf(other.shop), document, { id: gid })).data).toEqual({
      node: null,
      metaobjects: { nodes: [] },
    })
    expect((await ask(marketAsker, document, { id: gid })).data.node).toEqual({ id: gid })
    expect(
      (await send(document, { id: `${toGid('Metaobject', lot.id)}?type=shop` })).node,
    ).toBeNull()
    const bad = '{ metaobjects(type: "lot", first: 1, after: "x") { nodes { id } } }'
    expect((await ask(marketAsker, bad)).errors).toHaveLength(1)
  })

  test('a lot of a product that is not on sale is no thing at all', async () => {
    const closed = await givenShop()
    const product = await givenProduct(closed)
    const { code } = await givenLot(closed, product, 1)
    await asSystem('test', (db) =>
      db.product.updateMany({ where: { id: product.id }, data: { status: 'draft' } }),
    )

    const document = `{ metaobject(handle: {type: "lot", handle: "${code}"}) { id } metaobjects(type: "lot", first: 5) { nodes { id } } }`
    expect((await ask(askerOf(closed.shop), document)).data).toEqual({
      metaobject: null,
      metaobjects: { nodes: [] },
    })
  })
})

describe('where goods can be fetched', () => {
  test('at the shop itself, with its address, and what is there of a variant', async () => {
    const { locations, product } = await send(
      `query W($handle: String!) { locations(first: 5) { nodes { id name address { city formatted countryCode } } }
        product(handle: $handle) { variants(first: 1) { nodes { storeAvailability(first: 5) { nodes {
          available quantityAvailable pickUpTime location { id } } } } } } }`,
      { handle: fish.handle },
    )
    const [location] = locations.nodes

    expect(location).toMatchObject({ address: { city: 'Xã Yên Khánh', countryCode: 'VN' } })
    expect(location?.address.formatted).toContain('Xóm 3')
    expect(product.variants.nodes[0]?.storeAvailability.nodes).toEqual([
      {
        available: true,
        quantityAvailable: 5,
        pickUpTime: 'Lấy được sau 1 ngày',
        location: { id: location?.id },
      },
    ])
    const { node } = await send('query L($id: ID!) { node(id: $id) { __typename } }', {
      id: location?.id,
    })
    expect(node).toEqual({ __typename: 'Location' })
  })

  test('nearest first on the market, and a place that is none is refused', async () => {
    const near = (latitude: number) =>
      `{ locations(first: 3, near: {latitude: ${latitude}, longitude: 105.9}) { nodes { address { provinceCode } } } }`

    expect((await ask(marketAsker, near(20.2))).data.locations.nodes[0]?.address.provinceCode).toBe(
      '37',
    )
    expect((await ask(marketAsker, near(2000))).errors).toHaveLength(1)
  })
})

describe('what else there is', () => {
  test('recommendations are of the same kind first, or of another kind when that is wanted', async () => {
    const [same, tea, gone] = [
      await givenProduct(shop, { title: 'Mắm tép' }),
      await givenProduct(shop, { title: 'Trà', category: 'drink' }),
      await givenProduct(shop, { title: 'Hết hàng' }),
    ]
    for (const product of [same, tea]) await givenPieces(shop, product, 3)
    await givenListings(shop)
    const recommended = async (intent: string) => {
      const document = `query R($id: ID!) { productRecommendations(productId: $id, intent: ${intent}) { id } }`
      const { productRecommendations } = await send(document, { id: toGid('Product', fish.id) })
      return productRecommendations.map(({ id }) => id)
    }

    expect(await recommended('RELATED')).toEqual([same, tea].map(({ id }) => toGid('Product', id)))
    expect(await recommended('COMPLEMENTARY')).toEqual([toGid('Product', tea.id)])
    expect(gone.id).toBeDefined()
  })

  test('kinds of goods, and the collections of a product', async () => {
    const document = `query K($handle: String!) { productTypes(first: 5) { nodes } productTags(first: 1) { edges { node } }
      product(handle: $handle) { collections(first: 3) { nodes { title } } } }`
    const data = await send(document, { handle: fish.handle })

    expect(data).toMatchObject({
      productTypes: { nodes: ['drink', 'food'] },
      productTags: { edges: [{ node: 'drink' }] },
      product: { collections: { nodes: [] } },
    })
  })
})
