// Menus of a shop, and ids of what it writes, as an outside app asks for them.
import { beforeAll, describe, expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { addEntry } from '#app/domain/content/menu-entries.server.ts'
import { addRedirect } from '#app/domain/content/redirects.server.ts'
import { takeOverMenu } from '#app/domain/content/save-menu.server.ts'
import { savePolicy } from '#app/domain/site/save-policy.server.ts'
import { menuWords } from '#app/i18n/menus.ts'
import { systemClock } from '#app/lib/time.ts'
import { authorOf, givenArticle, givenBlog, givenPage } from '#tests/support/given-content.ts'
import {
  askWell,
  type GivenStorefront,
  givenStorefront,
  marketAsker,
} from '#tests/support/given-storefront.ts'

let here: GivenStorefront
let other: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
  other = await givenStorefront()
  const { shop } = here
  await givenPage(shop)
  await givenArticle(shop, await givenBlog(shop))
  await inShop(shop.id, async (db) => {
    const by = authorOf(shop)
    await savePolicy(db, { ...by, kind: 'returns', body: 'Ba ngày' }, systemClock)
    await addRedirect(db, { ...by, path: '/ca-kho', target: '/products/ca?x=1' }, systemClock)
  })
})

const send = (document: string, variables: Record<string, unknown> = {}, asker = here.asker) =>
  askWell(asker, document, variables)

describe('menus', () => {
  const fields = 'id title type url resourceId tags resource { __typename }'
  const document = `query ($menu: String!) { menu(handle: $menu) { id handle title itemsCount
    items { ${fields} items { ${fields} } } } }`

  test('a shop that arranged nothing has both standard ones, from what it has', async () => {
    const main = (await send(document, { menu: 'main-menu' })).menu
    const footer = (await send(document, { menu: 'footer' })).menu

    const host = `http://${here.shop.slug}.localhost:3000`
    expect(main.items.map(({ title, type, url }) => [title, type, url])).toEqual([
      ['Tất cả sản phẩm', 'CATALOG', `${host}/collections/all`],
      ['Quà quê', 'COLLECTION', `${host}/collections/qua-que`],
      ['Chuyện làng nghề', 'BLOG', `${host}/blogs/chuyen-lang-nghe`],
    ])
    expect(main.items[1]).toMatchObject({ resource: { __typename: 'Collection' } })
    expect(footer.items.map(({ title, type }) => [title, type])).toEqual([
      ['Giới thiệu', 'PAGE'],
      ['Đổi trả và hoàn tiền', 'SHOP_POLICY'],
    ])
    expect((await send(document, { menu: 'khac' })).menu).toBeNull()
    expect((await send(document, { menu: 'main-menu' }, marketAsker)).menu).toBeNull()
  })

  test('an arranged one is what the shop made of it; what leads to a hidden thing is not there', async () => {
    const { shop, fish } = other
    const draft = await givenPage(shop, { title: 'Nháp', isShown: false })
    await inShop(shop.id, async (db) => {
      const taken = { shopId: shop.id, handle: 'main-menu', words: menuWords.vi } as const
      const { id: menuId } = await takeOverMenu(db, taken, systemClock)
      const add = (entry: Pick<Parameters<typeof addEntry>[1], 'title' | 'target' | 'parentId'>) =>
        addEntry(
          db,
          { shopId: shop.id, menuId, url: 'https://facebook.com/yenhoa', ...entry },
          systemClock,
        )
      const { id } = await add({ title: 'Món nên thử', target: { kind: 'product', id: fish.id } })
      await add({ title: 'Facebook', target: { kind: 'http' }, parentId: id })
      await add({ title: 'Nháp', target: { kind: 'page', id: draft.id } })
    })

    const { menu } = await send(document, { menu: 'main-menu' }, other.asker)

    expect(menu.items.map(({ title }) => title)).toEqual([
      'Tất cả sản phẩm',
      'Quà quê',
      'Món nên thử',
    ])
    expect(menu.items[2]).toMatchObject({
      type: 'PRODUCT',
      resource: { __typename: 'Product' },
      items: [{ title: 'Facebook', type: 'HTTP', url: 'https://facebook.com/yenhoa' }],
    })
    expect(menu.itemsCount).toBe(4)
  })
})

describe('everything has an id that node() finds again', () => {
  test.each(['main-menu', 'footer'])(
    'the menu %s and its entries, of either kind',
    async (menu) => {
      const document = `query ($menu: String!) { menu(handle: $menu) { id items { id title } } }`
      for (const asker of [here.asker, other.asker]) {
        const { menu: found } = await send(document, { menu }, asker)
        const ids = [found.id, ...found.items.map(({ id }) => id)]
        const { nodes } = await send(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on MenuItem { title } } }`,
          { ids },
          asker,
        )
        expect(nodes).toEqual([{ id: found.id }, ...found.items])
      }
    },
  )

  test('pages, blogs, articles and redirects, on their own shop’s host only', async () => {
    const found = await send(`{ page(handle: "gioi-thieu") { id } blogs(first: 1) { nodes { id } }
      articles(first: 1) { nodes { id } } urlRedirects(first: 1) { nodes { id } } }`)
    const ids = [
      found.page.id,
      found.blogs.nodes[0]?.id,
      found.articles.nodes[0]?.id,
      found.urlRedirects.nodes[0]?.id,
    ]
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`

    expect((await send(document, { ids })).nodes).toMatchObject(ids.map((id) => ({ id })))
    expect((await send(document, { ids }, other.asker)).nodes).toEqual([null, null, null, null])
  })
})
