// What a shop writes, as an outside app asks for it: pages, blogs, articles, redirects, and searches in them.
import { beforeAll, describe, expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { addRedirect } from '#app/domain/content/redirects.server.ts'
import { systemClock } from '#app/lib/time.ts'
import {
  authorOf,
  givenArticle,
  givenBlog,
  givenPage,
  somePhoto,
} from '#tests/support/given-content.ts'
import {
  ask,
  askerOf,
  askWell,
  givenStorefront,
  type GivenStorefront,
  marketAsker,
} from '#tests/support/given-storefront.ts'

let here: GivenStorefront
let other: GivenStorefront
let blogId: string
beforeAll(async () => {
  here = await givenStorefront()
  other = await givenStorefront()
  const { shop } = here
  await givenPage(shop, { photos: [somePhoto(shop)] })
  await givenPage(shop, { title: 'Bản nháp', isShown: false })
  await givenPage(other.shop, { title: 'Nhà bên' })
  const blog = await givenBlog(shop)
  blogId = blog.id
  const photos = [somePhoto(shop)]
  await givenArticle(shop, blog, { photo: somePhoto(shop), photos })
  await givenArticle(shop, blog, { title: 'Nấu bằng rơm nếp', authorName: 'Vũ Văn Thành' })
  await inShop(shop.id, async (db) => {
    const by = authorOf(shop)
    await addRedirect(db, { ...by, path: '/ca-kho', target: '/products/ca?x=1' }, systemClock)
  })
})

const send = (document: string, variables: Record<string, unknown> = {}, asker = here.asker) =>
  askWell(asker, document, variables)

describe('pages', () => {
  test('a page is HTML in which nothing of the seller is markup, with its pictures on this host', async () => {
    const { page } = await send(
      `{ page(handle: "gioi-thieu") { id handle title body bodySummary seo { title description } onlineStoreUrl
         createdAt updatedAt trackingParameters metafields(identifiers: [{namespace: "a", key: "b"}]) { key } } }`,
    )

    const host = `http://${here.shop.slug}.localhost:3000`
    expect(page).toMatchObject({
      handle: 'gioi-thieu',
      bodySummary: 'Làng Yên Hoà\nBếp rơm mười hai tiếng.',
      seo: { title: 'Giới thiệu', description: 'Làng Yên Hoà Bếp rơm mười hai tiếng.' },
      onlineStoreUrl: `${host}/pages/gioi-thieu`,
      metafields: [null],
    })
    expect(page.body).toMatch(
      /^<h2>Làng Yên Hoà<\/h2><p>Bếp rơm <strong>mười hai<\/strong> tiếng\.<\/p><figure><img src="http/,
    )
    expect(page.body).toContain(`${host}/media/${here.shop.id}/`)
  })

  test('a draft, another shop’s page and a made-up handle are no page', async () => {
    const { a, b, c, pages } =
      (await send(`{ a: page(handle: "ban-nhap") { id } b: page(handle: "nha-ben") { id }
      c: pageByHandle(handle: "../gioi-thieu") { id } pages(first: 5, sortKey: TITLE) { nodes { title } } }`)) as never as Record<
        string,
        unknown
      >

    expect([a, b, c]).toEqual([null, null, null])
    expect(pages).toEqual({ nodes: [{ title: 'Giới thiệu' }] })
  })

  test('on the market a handle names its shop too', async () => {
    const handle = `${here.shop.slug}/gioi-thieu`
    const { page } = await send(
      'query ($handle: String!) { page(handle: $handle) { handle onlineStoreUrl } }',
      { handle },
      marketAsker,
    )

    expect(page).toEqual({
      handle,
      onlineStoreUrl: `http://${here.shop.slug}.localhost:3000/pages/gioi-thieu`,
    })
  })
})

describe('blogs', () => {
  const article = `{ handle title contentHtml content(truncateAt: 20) excerpt publishedAt author: authorV2 { name }
    image { altText width } blog { handle title } comments(first: 2) { nodes { id } } tags seo { description } }`

  test('a blog has its articles, newest first when asked so, page after page', async () => {
    const document = `query ($after: String) { blog(handle: "chuyen-lang-nghe") { title authors { name }
      articles(first: 1, sortKey: PUBLISHED_AT, reverse: true, after: $after) {
        nodes ${article} pageInfo { hasNextPage endCursor } } } }`
    const first = (await send(document)).blog
    const second = (await send(document, { after: first.articles.pageInfo.endCursor })).blog

    expect(first.authors.map(({ name }) => name)).toEqual(['Phạm Thị Hoa', 'Vũ Văn Thành'])
    expect(first.articles.nodes[0]).toMatchObject({
      title: 'Nấu bằng rơm nếp',
      author: { name: 'Vũ Văn Thành' },
      comments: { nodes: [] },
    })
    expect(second.articles.pageInfo.hasNextPage).toBe(false)
    expect(second.articles.nodes[0]).toMatchObject({
      title: 'Mùa chạch đồng',
      content: 'Ra ao từ bốn giờ…',
      excerpt: 'Tháng mười, nước rút.',
      image: { altText: 'Mùa chạch đồng', width: 1200 },
      blog: { handle: 'chuyen-lang-nghe', title: 'Chuyện làng nghề' },
    })
    expect(second.articles.nodes[0]?.contentHtml).toContain('<figcaption>Ao làng</figcaption>')
  })

  test('one article by its address, and all of the shop by words of their titles', async () => {
    const data =
      await send(`{ blog(handle: "chuyen-lang-nghe") { articleByHandle(handle: "mua-chach-dong") { title }
        none: articleByHandle(handle: "khong-co") { title } }
      articles(first: 5, query: "nau rom") { nodes { title } } blogs(first: 2) { nodes { handle } } }`)

    expect(data).toMatchObject({
      blog: { articleByHandle: { title: 'Mùa chạch đồng' }, none: null },
      articles: { nodes: [{ title: 'Nấu bằng rơm nếp' }] },
      blogs: { nodes: [{ handle: 'chuyen-lang-nghe' }] },
    })
  })
})

describe('redirects, as Hydrogen asks for them', () => {
  const document = `query ($query: String) { urlRedirects(first: 1, query: $query) { edges { node { path target } } } }`

  test.each([
    ['path:/ca-kho', '/products/ca?x=1'],
    ['path:"/CA-kho/"', '/products/ca?x=1'],
    ['path:/khac', undefined],
    ['target:/x', undefined],
  ])('%s', async (query, target) => {
    const { urlRedirects } = await send(document, { query })

    expect(urlRedirects.edges[0]?.node.target).toBe(target)
  })

  test('another shop and the market have none of them', async () => {
    for (const asker of [other.asker, marketAsker])
      expect((await send(document, { query: 'path:/ca-kho' }, asker)).urlRedirects.edges).toEqual(
        [],
      )
  })
})

describe('searches', () => {
  const document = `query ($term: String!, $types: [SearchType!], $after: String) {
    search(query: $term, types: $types, first: 1, after: $after) { totalCount
      nodes { ... on Article { title } ... on Page { title } } pageInfo { hasNextPage endCursor } } }`

  test('without marks, words begun only, in titles first and then in texts', async () => {
    const types = ['ARTICLE', 'PAGE']
    const first = (await send(document, { term: 'rom', types })).search
    const after = first.pageInfo.endCursor
    const second = (await send(document, { term: 'rom', types, after })).search

    expect(first).toMatchObject({ totalCount: 2, nodes: [{ title: 'Nấu bằng rơm nếp' }] })
    expect(second).toMatchObject({
      nodes: [{ title: 'Giới thiệu' }],
      pageInfo: { hasNextPage: false },
    })
    expect((await send(document, { term: 'rom', types: ['PAGE'] })).search.totalCount).toBe(1)
    expect((await send(document, { term: 'nhap', types })).search.totalCount).toBe(0)
    expect((await send(document, { term: '%_', types })).search.totalCount).toBe(0)
  })

  test('while somebody types, by the beginnings of words of a title', async () => {
    const { predictiveSearch } =
      await send(`{ predictiveSearch(query: "gioi th", types: [PAGE, ARTICLE]) {
      pages { __typename title handle } articles { title } products { id } } }`)

    expect(predictiveSearch).toEqual({
      pages: [{ __typename: 'Page', title: 'Giới thiệu', handle: 'gioi-thieu' }],
      articles: [],
      products: [],
    })
  })

  test('a cursor that we did not give is refused', async () => {
    const asked = { term: 'rom', types: ['PAGE'], after: 'x' }

    expect((await ask(here.asker, document, asked)).errors?.[0]?.extensions?.code).toBe(
      'BAD_USER_INPUT',
    )
  })
})

test('a blog of another shop cannot be reached by its id', async () => {
  const document = 'query ($id: ID!) { blog(id: $id) { title } }'
  const id = `gid://shopify/Blog/${blogId}`

  expect((await send(document, { id })).blog.title).toBe('Chuyện làng nghề')
  expect((await send(document, { id }, askerOf(other.shop))).blog).toBeNull()
})
