// An address that somebody saved keeps leading to what they saved it for.
import { describe, expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { changeHandle } from '#app/domain/content/change-handle.server.ts'
import type { HandledKind } from '#app/domain/content/content.ts'
import { findTarget } from '#app/domain/content/redirect-views.server.ts'
import { addRedirect, removeRedirect } from '#app/domain/content/redirects.server.ts'
import { createCollection } from '#app/domain/catalog/save-collection.server.ts'
import { checks } from '#app/domain/invariant/content-invariants.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { authorOf, givenArticle, givenBlog, givenPage } from '#tests/support/given-content.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const from = (shop: GivenShop, path: string) =>
  inMarket({}, (db) => findTarget(db, { shopId: shop.id, path }))
const move = (shop: GivenShop, kind: HandledKind, to: { id: string; handle: string }) =>
  shop.do((db) => changeHandle(db, { ...authorOf(shop), kind, ...to }, systemClock))
const add = (shop: GivenShop, path: string, target: string) =>
  shop.do((db) => addRedirect(db, { ...authorOf(shop), path, target }, systemClock))
const nothingIsBroken = async (shop: GivenShop) => {
  for (const check of checks) {
    const broken = await asSystem('test', (db) => check.find(db))
    expect(broken.filter(({ row }) => row.includes(shop.id))).toEqual([])
  }
}

describe('a thing that gets another address', () => {
  test('is found at its old one: product, collection, page, article', async () => {
    const shop = await givenShop()
    const product = await givenProduct(shop)
    const collection = await shop.do((db) =>
      createCollection(db, { title: 'Quà quê', description: '' }, systemClock),
    )
    const page = await givenPage(shop)
    const blog = await givenBlog(shop)
    const article = await givenArticle(shop, blog)

    await move(shop, 'product', { id: product.id, handle: 'mam-moi' })
    await move(shop, 'collection', { id: collection.id, handle: 'qua-tet' })
    await move(shop, 'page', { id: page.id, handle: 've-chung-toi' })
    await move(shop, 'article', { id: article.id, handle: 'mua-chach' })

    expect(await from(shop, '/products/mam-tep-gia-vien')).toBe('/products/mam-moi')
    expect(await from(shop, '/collections/qua-que')).toBe('/collections/qua-tet')
    expect(await from(shop, '/Pages/Gioi-Thieu/')).toBe('/pages/ve-chung-toi')
    expect(await from(shop, '/blogs/chuyen-lang-nghe/mua-chach-dong')).toBe(
      '/blogs/chuyen-lang-nghe/mua-chach',
    )
  })

  test('twice: both old addresses lead straight to the new one; back again: the first leads nowhere', async () => {
    const shop = await givenShop()
    const { id } = await givenPage(shop)
    await move(shop, 'page', { id, handle: 'hai' })
    await move(shop, 'page', { id, handle: 'ba' })
    expect([await from(shop, '/pages/gioi-thieu'), await from(shop, '/pages/hai')]).toEqual([
      '/pages/ba',
      '/pages/ba',
    ])

    await move(shop, 'page', { id, handle: 'gioi-thieu' })

    expect(await from(shop, '/pages/gioi-thieu')).toBeNull()
    expect([await from(shop, '/pages/hai'), await from(shop, '/pages/ba')]).toEqual([
      '/pages/gioi-thieu',
      '/pages/gioi-thieu',
    ])
    await nothingIsBroken(shop)
  })

  test('cannot take the address of another, and another shop’s is no obstacle', async () => {
    const [shop, other] = [await givenShop(), await givenShop()]
    const page = await givenPage(shop)
    await givenPage(shop, { title: 'Liên hệ' })
    await givenPage(other, { title: 'Bản đồ' })

    await expect(move(shop, 'page', { id: page.id, handle: 'lien-he' })).rejects.toMatchObject({
      code: 'content.handle-taken',
    })
    expect(await move(shop, 'page', { id: page.id, handle: 'ban-do' })).toBe(true)
    expect(await move(shop, 'page', { id: page.id, handle: 'ban-do' })).toBe(false)
    expect(await from(other, '/pages/gioi-thieu')).toBeNull()
  })
})

describe('by hand', () => {
  test('what leads to an address that leads on, leads to its end', async () => {
    const shop = await givenShop()
    await add(shop, '/cu', '/pages/moi')
    await add(shop, '/cu-hon', '/cu?tu=zalo')
    await add(shop, '/pages/moi', 'https://yenhoa.vn/moi')

    expect([await from(shop, '/cu'), await from(shop, '/cu-hon')]).toEqual([
      'https://yenhoa.vn/moi',
      'https://yenhoa.vn/moi',
    ])
    await nothingIsBroken(shop)
  })

  test.each([
    ['/a', '/a/', 'redirect.loop'],
    ['/b', '/a', 'redirect.loop'],
    ['/a', '/c', 'redirect.path-taken'],
    ['/pages/gioi-thieu', '/c', 'redirect.page-exists'],
    ['/cart', '/c', 'redirect.page-exists'],
  ])('%s → %s is refused: %s', async (path, target, code) => {
    const shop = await givenShop()
    await givenPage(shop)
    if (target !== '/a/') await add(shop, '/a', '/b')

    await expect(add(shop, path, target)).rejects.toMatchObject({ code })
  })

  test('taken away it leads nowhere, and what it was comes back for the undo', async () => {
    const shop = await givenShop()
    const { id } = await add(shop, '/cu', '/moi')
    const remove = () => shop.do((db) => removeRedirect(db, { ...authorOf(shop), id }, systemClock))

    expect(await remove()).toEqual({ path: '/cu', target: '/moi' })
    expect(await from(shop, '/cu')).toBeNull()
    await expect(remove()).rejects.toMatchObject({ code: 'redirect.not-found' })
  })

  test('two who make the two halves of a circle at once: one of them is refused', async () => {
    const shop = await givenShop()

    const both = await Promise.allSettled([add(shop, '/a', '/b'), add(shop, '/b', '/a')])

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await nothingIsBroken(shop)
  })
})
