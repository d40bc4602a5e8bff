// What a shop writes on its own host: the pages, their menus, and old addresses that lead to them.
import { beforeAll, describe, expect, test } from 'vitest'

import { changeHandle } from '#app/domain/content/change-handle.server.ts'
import { addRedirect } from '#app/domain/content/redirects.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { readShopMenus } from '#app/routes/shop-menus.server.ts'
import { givenProduct, type GivenProduct } from '#tests/support/given-catalog.ts'
import {
  authorOf,
  givenArticle,
  givenBlog,
  givenPage,
  somePhoto,
} from '#tests/support/given-content.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { answerOf, lookAt } from '#tests/support/ask-route.ts'

let shop: GivenShop
let product: GivenProduct
let tags: string[]
beforeAll(async () => {
  shop = await givenShop()
  product = await givenProduct(shop)
  const page = await givenPage(shop, { photos: [somePhoto(shop)] })
  const blog = await givenBlog(shop)
  await givenArticle(shop, blog, { photo: somePhoto(shop) })
  await givenArticle(shop, blog, { title: 'Nấu bằng rơm nếp' })
  await shop.do(async (db) => {
    const by = authorOf(shop)
    const move = { ...by, kind: 'page', id: page.id, handle: 've-chung-toi' } as const
    await changeHandle(db, move, systemClock)
    const moved = { ...by, kind: 'product', id: product.id, handle: 'mam-moi' } as const
    await changeHandle(db, moved, systemClock)
    await addRedirect(db, { ...by, path: '/san-pham.html', target: '/search?q=ca' }, systemClock)
    await addRedirect(db, { ...by, path: '/products/ca-cu', target: '/pages/x#b' }, systemClock)
  })
})

type Asked = { file: string; path: string; params?: Record<string, string>; host?: string }

/** What the loader gave, or where it sent whoever asked. */
async function look({ file, path, params = {}, host }: Asked): Promise<unknown> {
  const request = new Request(`http://${host ?? `${shop.slug}.localhost:3000`}${path}`)
  const seen = await lookAt({ file: `routes/${file}`, request, params })
  tags = seen.tags
  const { status, location } = answerOf(seen.answer)
  return status === 200 ? seen.answer : [status, location]
}

describe('on the shop’s own host', () => {
  test('a page is shown with its pictures by path, and kept for everybody until the shop changes', async () => {
    const params = { handle: 've-chung-toi' }
    const found = await look({ file: 'storefront/page.tsx', path: '/pages/ve-chung-toi', params })

    expect(found).toMatchObject({ page: { title: 'Giới thiệu' }, shopName: shop.name })
    expect((found as { page: { body: string } }).page.body).toContain(
      `<img src="/media/${shop.id}/`,
    )
    expect(tags).toEqual([`shop:${shop.id}`])
  })

  test('a blog lists its articles newest first; an article shows who wrote it, and the others', async () => {
    const blog = { blog: 'chuyen-lang-nghe' }
    const list = await look({
      file: 'storefront/blog.tsx',
      path: '/blogs/chuyen-lang-nghe',
      params: blog,
    })
    const params = { ...blog, article: 'mua-chach-dong' }
    const path = '/blogs/chuyen-lang-nghe/mua-chach-dong'
    const article = await look({ file: 'storefront/article.tsx', path, params })

    expect(list).toMatchObject({
      articles: [{ title: 'Nấu bằng rơm nếp' }, { title: 'Mùa chạch đồng' }],
      nextCursor: null,
    })
    expect(article).toMatchObject({
      article: { author: 'Phạm Thị Hoa', picture: { width: 1200 } },
      blogTitle: 'Chuyện làng nghề',
      others: [{ title: 'Nấu bằng rơm nếp' }],
    })
  })

  test('everything it wrote stands at one address, with the ways into its blogs that hold something', async () => {
    const own = await givenShop()
    const host = `${own.slug}.localhost:3000`
    const [blog, season] = [await givenBlog(own), await givenBlog(own, 'Mùa vụ')]
    await givenBlog(own, 'Để trống')
    await givenArticle(own, blog)
    await givenArticle(own, season, { title: 'Lịch gieo' })

    const found = await look({ file: 'storefront/blogs.tsx', path: '/blogs', host })

    expect(tags).toEqual([`shop:${own.id}`])
    expect(found).toMatchObject({
      articles: [
        { title: 'Lịch gieo', blogHandle: 'mua-vu' },
        { title: 'Mùa chạch đồng', blogHandle: 'chuyen-lang-nghe' },
      ],
      blogs: [{ title: 'Chuyện làng nghề' }, { title: 'Mùa vụ' }],
      nextCursor: null,
    })
    const market = { file: 'storefront/blogs.tsx', path: '/blogs', host: 'localhost:3000' }
    expect(await look(market)).toEqual([404, null])
  })

  test('the menus hold what the shop has, in the reader’s language', async () => {
    expect(await readShopMenus(shop.id, 'en')).toEqual({
      main: [
        { label: 'All products', to: '/search', isOurs: true, items: [] },
        {
          label: 'Chuyện làng nghề',
          to: '/blogs/chuyen-lang-nghe',
          isOurs: false,
          items: [],
        },
      ],
      foot: [{ label: 'Giới thiệu', to: '/pages/ve-chung-toi', isOurs: false, items: [] }],
    })
  })
})

describe('an old address', () => {
  const moves: [Asked, string][] = [
    [
      { file: 'storefront/page.tsx', path: '/pages/gioi-thieu', params: { handle: 'gioi-thieu' } },
      '/pages/ve-chung-toi',
    ],
    [
      {
        file: 'storefront/product.tsx',
        path: '/products/mam-tep-gia-vien?to=37',
        params: { handle: 'mam-tep-gia-vien' },
      },
      '/products/mam-moi?to=37',
    ],
    [{ file: 'not-found.ts', path: '/san-pham.html?utm=1' }, '/search?q=ca'],
    [
      { file: 'storefront/collection.tsx', path: '/collections/all', params: { handle: 'all' } },
      '/search',
    ],
  ]

  test.each(moves)('$path leads on', async (asked, target) => {
    expect(await look(asked)).toEqual([301, target])
  })

  test('leads on the market to the market’s page of the product, or to the shop itself', async () => {
    const file = 'market/product.tsx'
    const at = (handle: string) =>
      look({
        file,
        path: `/shops/${shop.slug}/products/${handle}?lang=en`,
        params: { slug: shop.slug, handle },
        host: 'localhost:3000',
      })

    expect(await at('mam-tep-gia-vien')).toEqual([
      301,
      `/shops/${shop.slug}/products/mam-moi?lang=en`,
    ])
    expect(await at('ca-cu')).toEqual([301, `http://${shop.slug}.localhost:3000/pages/x?lang=en#b`])
    expect(await at('khong-co')).toEqual([404, null])
  })

  test('of another shop, or one that nobody knows, is a page that does not exist', async () => {
    const other = await givenShop()
    const host = `${other.slug}.localhost:3000`
    const ask = { file: 'not-found.ts', path: '/san-pham.html' }

    expect(await look({ ...ask, host })).toEqual([404, null])
    expect(await look({ ...ask, path: '/khong-co' })).toEqual([404, null])
    expect(await look({ ...ask, host: 'localhost:3000' })).toEqual([404, null])
  })
})
