// search over all that a shop has, in one list, and what is suggested while somebody types.
import { beforeAll, describe, expect, test } from 'vitest'

import { givenListings, givenProduct } from '#tests/support/given-catalog.ts'
import { givenArticle, givenBlog, givenPage } from '#tests/support/given-content.ts'
import { givenShopRow, type ShopRow } from '#tests/support/given-shop-row.ts'
import { ask, askerOf, askWell, marketAsker } from '#tests/support/given-storefront.ts'

let shop: ShopRow
beforeAll(async () => {
  shop = await givenShopRow()
  for (const title of ['Trà sen Ba Tầng', 'Trà sen khô 100 g', 'Trà móc câu, hộp quà'])
    await givenProduct(shop, { title, price: 90_000n })
  await givenListings(shop)
  await givenPage(shop, { title: 'Trà của làng' })
  await givenPage(shop, { title: 'Bản nháp về trà', isShown: false })
  const blog = await givenBlog(shop)
  for (const title of ['Ướp trà sen', 'Mùa hái trà']) await givenArticle(shop, blog, { title })
  const other = await givenShopRow()
  await givenPage(other, { title: 'Trà nhà bên' })
})

const from = () => askerOf(shop)
const document = `query ($term: String!, $types: [SearchType!], $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $term, types: $types, first: $first, after: $after, last: $last, before: $before) { totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } productFilters { id }
    edges { cursor node { __typename ... on Product { title } ... on Article { title } ... on Page { title } } } } }`
const search = async (variables: Record<string, unknown>) =>
  (await askWell(from(), document, { term: 'trà', ...variables })).search
type Found = Awaited<ReturnType<typeof search>>
const titles = ({ edges }: Found) =>
  edges.map(({ node }) => `${node.__typename}: ${(node as { title: string }).title}`)

describe('search', () => {
  test('without types finds products first, then articles and pages', async () => {
    const found = await search({ first: 20 })

    expect(found.totalCount).toBe(6)
    expect(found.edges.map(({ node }) => node.__typename)).toEqual(
      [...Array<string>(3).fill('Product'), ...Array<string>(2).fill('Article'), 'Page'].toSorted(
        (a, b) => Number(b === 'Product') - Number(a === 'Product'),
      ),
    )
    expect(found.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
  })

  test.each([1, 2, 3, 4, 5, 6])(
    'in pages of %i is the same list, forward and back',
    async (size) => {
      const whole = titles(await search({ first: 50 }))

      const forward: string[] = []
      let page = await search({ first: size })
      for (;;) {
        forward.push(...titles(page))
        expect(page.totalCount).toBe(6)
        if (!page.pageInfo.hasNextPage) break
        page = await search({ first: size, after: page.pageInfo.endCursor })
      }
      const backward: string[] = []
      page = await search({ last: size })
      for (;;) {
        backward.unshift(...titles(page))
        if (!page.pageInfo.hasPreviousPage) break
        page = await search({ last: size, before: page.pageInfo.startCursor })
      }

      expect(forward).toEqual(whole)
      expect(backward).toEqual(whole)
    },
  )

  test('of some types finds these alone', async () => {
    const only = async (types: string[]) =>
      (await search({ first: 20, types })).edges.map(({ node }) => node.__typename)

    expect(await only(['PRODUCT'])).toEqual(['Product', 'Product', 'Product'])
    expect(await only(['PAGE'])).toEqual(['Page'])
    expect((await only(['PAGE', 'PRODUCT'])).toSorted()).toEqual([
      'Page',
      'Product',
      'Product',
      'Product',
    ])
    expect(await only([])).toEqual([])
  })

  test.each([
    ['words', 'words:x', undefined],
    ['words of a product search', 'words:x', ['PRODUCT']],
    ['goods of a page search', 'eyJ4IjoxfQ', ['PAGE']],
  ])('a made-up place among %s is refused', async (_what, after, types) => {
    const { errors } = await ask(from(), document, { term: 'trà', first: 2, after, types })

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

const guess = `query ($term: String!, $types: [PredictiveSearchType!], $limit: Int, $scope: PredictiveSearchLimitScope) {
  predictiveSearch(query: $term, types: $types, limit: $limit, limitScope: $scope) {
    products { title } collections { title } pages { title } articles { title }
    queries { __typename text styledText trackingParameters } } }`
const suggest = async (variables: Record<string, unknown>, asker = from()) =>
  (await askWell(asker, guess, { term: 'tra s', ...variables })).predictiveSearch

describe('predictiveSearch', () => {
  test('suggests what the goods are called, what was typed marked', async () => {
    const { queries } = await suggest({ scope: 'EACH' })

    expect(queries).toEqual([
      {
        __typename: 'SearchQuerySuggestion',
        text: 'trà sen',
        styledText: '<mark>trà s</mark><span>en</span>',
        trackingParameters: null,
      },
      expect.objectContaining({ text: 'trà sen khô' }),
      expect.objectContaining({ text: 'trà sen ba tầng' }),
    ])
  })

  test('shares one limit among all kinds, or gives it to each', async () => {
    const together = await suggest({ term: 'trà', limit: 4 })
    const each = await suggest({ term: 'trà', limit: 2, scope: 'EACH' })
    const sizes = (of: typeof together) =>
      Object.values(of).map((list) => (list as unknown[]).length)

    expect(sizes(together).reduce((sum, size) => sum + size, 0)).toBe(4)
    expect(sizes(together).filter((size) => size > 0)).toHaveLength(4)
    expect(sizes(each)).toEqual([2, 0, 1, 2, 2])
  })

  test('of words alone gives no goods, and of goods alone no words', async () => {
    const [words, goods] = [
      await suggest({ types: ['QUERY'] }),
      await suggest({ types: ['PRODUCT'] }),
    ]

    expect([words.products, goods.queries]).toEqual([[], []])
    expect(words.queries.length).toBeGreaterThan(0)
    expect(goods.products.length).toBeGreaterThan(0)
  })

  test("never suggests another shop's words, nor on a shop's host those of the market", async () => {
    const other = await givenShopRow()
    await givenProduct(other, { title: 'Trà shan tuyết lạ kỳ', price: 90_000n })
    await givenListings(other)

    expect(JSON.stringify(await suggest({ limit: 10, scope: 'EACH' }))).not.toContain('shan')
    const market = await suggest({ term: 'trà shan tuyết l', limit: 10 }, marketAsker)
    expect(market.queries.map(({ text }) => text)).toContain('trà shan tuyết lạ kỳ')
  })
})
