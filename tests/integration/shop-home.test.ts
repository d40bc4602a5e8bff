// A shop's first page, part by part: what the shop asked for is there, what is gone by now is not.
import { expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { newSection, type Look, type Section } from '#app/domain/site/look.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { newId } from '#app/lib/ids.ts'
import { readShopHome } from '#app/routes/storefront/shop-home.server.ts'
import { askerOf, givenStorefront, type GivenStorefront } from '#tests/support/given-storefront.ts'

async function readHome(given: GivenStorefront, sections: Section[]) {
  const front = await inMarket({}, (db) => findShopBySlug(db, given.shop.slug))
  if (!front) throw new Error('the shop is closed')
  const { origin, marketOrigin } = askerOf(given.shop).site
  const site = { kind: 'shop' as const, origin, homeOrigin: origin, marketOrigin, shop: front }
  const look: Look = { theme: front.theme, sections }
  return (await readShopHome(new Request(`${origin}/`), site, look)).parts
}

const goods = (id: string, more: Partial<Extract<Section, { kind: 'goods' }>>): Section => {
  const part = newSection('goods', id)
  if (part.kind !== 'goods') throw new Error('not goods')
  return { ...part, ...more }
}

const titlesOf = (part: unknown) =>
  (part as { products: { title: string }[] }).products.map(({ title }) => title)

test('goods come from where the shop said: chosen ones in their order, a collection, all of them', async () => {
  const given = await givenStorefront()
  const productIds = [given.sauce.id, given.fish.id]

  const parts = await readHome(given, [
    goods('a', { source: 'chosen', productIds }),
    goods('b', { source: 'collection', collectionId: given.collection.id, count: 4 }),
    goods('c', { source: 'best-selling', count: 4 }),
  ])

  expect(titlesOf(parts[0])).toEqual(['Tương bần', 'Chạch sụn kho niêu đất'])
  expect(titlesOf(parts[1]).toSorted()).toEqual(['Chạch sụn kho niêu đất', 'Tương bần'])
  expect(parts[1]).toMatchObject({ subject: { collection: 'Quà quê' }, allTo: null })
  expect(titlesOf(parts[2])).toHaveLength(2)
})

test('what is gone by now is not shown, and nothing of another shop', async () => {
  const [given, other] = [await givenStorefront(), await givenStorefront()]
  const gone = newId()

  const parts = await readHome(given, [
    goods('a', { source: 'chosen', productIds: [gone, other.fish.id, given.fish.id] }),
    goods('b', { source: 'collection', collectionId: other.collection.id }),
    { ...newSection('hero', 'c'), kind: 'hero', line: '', photoId: gone, leadsTo: gone },
  ])

  expect(titlesOf(parts[0])).toEqual(['Chạch sụn kho niêu đất'])
  expect(titlesOf(parts[1])).toEqual([])
  expect(parts[2]).toMatchObject({ photo: null, to: '/search', leadsTo: null })
})

test('names of households are on the map only when they agreed, and nobody’s house is', async () => {
  const given = await givenStorefront()
  const parts = await readHome(given, [
    { ...newSection('map', 'a'), kind: 'map', line: '', hasNames: false },
    newSection('certificates', 'b'),
    newSection('reviews', 'c'),
    newSection('articles', 'd'),
    newSection('collections', 'e'),
  ])

  const [map] = parts
  if (map?.kind !== 'map') throw new Error('no map')
  expect(map.map.places.map(({ isHome, names }) => ({ isHome, names }))).toEqual([
    { isHome: true, names: [] },
  ])
  expect(map.map.ground.length).toBeGreaterThan(2)
  expect(parts.map(({ kind }) => kind)).toEqual([
    'map',
    'certificates',
    'reviews',
    'articles',
    'collections',
  ])
})
