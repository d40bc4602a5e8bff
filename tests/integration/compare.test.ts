// The same goods of several shops: what belongs together, what does not, and who is seen.
import { beforeAll, describe, expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { findAlike, findOffers } from '#app/domain/market/compare.server.ts'
import { findSitemapEntries } from '#app/domain/seo/sitemap.server.ts'
import { shortCode } from '#app/lib/ids.ts'
import { vnd } from '#app/lib/money.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { askRoute } from '#tests/support/ask-route.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const today = localDate(systemClock.now())
const market = <T>(work: Parameters<typeof inMarket<T>>[1]) => inMarket({}, work)

let mine: GivenShop, theirs: GivenShop
beforeAll(async () => {
  mine = await givenShop({ name: 'Cửa hàng một' })
  theirs = await givenShop({ name: 'Cửa hàng hai' })
})

// Every test has goods of its own name.
const goods = () => `Mật ong ${shortCode(8).toLowerCase()}`
const folded = (title: string) => title.toLowerCase().replace('ậ', 'a')
const offersOf = (title: string) =>
  market((db) => findOffers(db, { category: 'food', name: folded(title) }, today))
const alikeOf = ({ shopId, id }: { shopId: string; id: string }) =>
  market((db) => findAlike(db, { shopId, productId: id }))
const page = (title: string) =>
  askRoute({
    file: 'routes/market/compare.tsx',
    path: '/compare/food/x',
    params: { category: 'food', name: folded(title).replaceAll(' ', '-') },
    cookie: null,
  })

describe('the same goods', () => {
  test('go by one name, whatever their marks and how much is in them', async () => {
    const name = goods()
    const jar = await givenProduct(mine, { title: `${name} 500 ml`, netContent: '500 ml' })
    await givenProduct(theirs, { title: `MAT ONG ${name.slice(8)}, 1,5 kg`, netContent: '1,5 kg' })

    const offers = await offersOf(name)

    expect(offers.map(({ shopId }) => shopId).toSorted()).toEqual([mine.id, theirs.id].toSorted())
    expect(offers.find(({ shopId }) => shopId === mine.id)?.perUnit).toEqual({
      price: vnd(170_000),
      per: 'l',
    })
    expect(await alikeOf(jar)).toEqual({ category: 'food', name: folded(name), shops: 2 })
  })

  test('have one bar code of the world, whatever their names; a number of our own joins nothing', async () => {
    const [name, other, third] = [goods(), goods(), goods()]
    // A GTIN-14 with a right check digit that no other test uses.
    const world = gtin(`89${String(Date.now()).slice(-10)}`)
    const own = gtin(`29${String(Date.now()).slice(-10)}`)
    const one = await givenProduct(mine, { title: name, gtin: world })
    await givenProduct(theirs, { title: other, gtin: world })
    const ownOne = await givenProduct(mine, { title: third, gtin: own })
    await givenProduct(theirs, { title: goods(), gtin: own })

    expect((await offersOf(name)).map(({ title }) => title).toSorted()).toEqual(
      [name, other].toSorted(),
    )
    expect((await alikeOf(one))?.shops).toBe(2)
    expect(await alikeOf(ownOne)).toBeNull()
  })

  test('are not those of another group, nor of a shop that was suspended', async () => {
    const name = goods()
    const closed = await givenShop()
    const jar = await givenProduct(mine, { title: name })
    await givenProduct(theirs, { title: name, category: 'craft' })
    await givenProduct(closed, { title: name })
    const before = await alikeOf(jar)
    await asSystem('test', (db) =>
      db.shop.update({ where: { id: closed.id }, data: { status: 'suspended' } }),
    )

    expect(before?.shops).toBe(2)
    expect(await alikeOf(jar)).toBeNull()
    expect((await offersOf(name)).map(({ shopId }) => shopId)).toEqual([mine.id])
  })

  test('twice in one shop are no comparison', async () => {
    const name = goods()
    const jar = await givenProduct(mine, { title: `${name} 250 g` })
    await givenProduct(mine, { title: `${name} 500 g` })

    expect(await alikeOf(jar)).toBeNull()
  })
})

test('with one shop left the page leads to its product, with none it is gone', async () => {
  const name = goods()
  const jar = await givenProduct(mine, { title: name })
  const alone = await page(name)
  await givenProduct(theirs, { title: name })

  expect(alone).toEqual({
    status: 302,
    location: `/shops/${mine.slug}/products/${jar.handle}`,
  })
  expect((await page(name)).status).toBe(200)
  expect((await page(goods())).status).toBe(404)
})

test('search engines are told of goods that several shops have', async () => {
  const name = goods()
  await givenProduct(mine, { title: name })
  await givenProduct(theirs, { title: name })
  const single = goods()
  await givenProduct(mine, { title: single })

  const named = await market((db) =>
    findSitemapEntries(db, { kind: 'compare', shopId: null }, { size: 1000, page: 1 }),
  )

  const handles = named.map(({ handle }) => handle)
  const handleOf = (title: string) => `food/${folded(title).replaceAll(' ', '-')}`
  expect(handles).toContain(handleOf(name))
  expect(handles).not.toContain(handleOf(single))
})

// Thirteen digits and their check digit.
function gtin(body: string): string {
  const digits = body.padStart(13, '0')
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
