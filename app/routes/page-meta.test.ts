import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'

import { breadcrumbData, pageMeta, shortened } from './page-meta.ts'

const root = (locale: string, shop: string | null = null) => [
  { id: 'root', data: { locale, site: { shop: shop && { name: shop } } } },
]
const home = 'https://yenhoa.vn/products/ca-kho'

type Line = Record<string, unknown>
const linesOf = (...asked: Parameters<typeof pageMeta>) => pageMeta(...asked) as Line[]
const link = (lines: Line[], rel: string) =>
  lines.filter((line) => line.tagName === 'link' && line.rel === rel)
const property = (lines: Line[], name: string) =>
  lines.find((line) => line.property === name)?.content

test('each language of a page names itself as the address, and both name the other', () => {
  const vietnamese = linesOf({ title: 'Cá kho', url: home }, root('vi'))
  const english = linesOf({ title: 'Cá kho', url: home }, root('en'))

  expect(link(vietnamese, 'canonical')[0]?.href).toBe(home)
  expect(link(english, 'canonical')[0]?.href).toBe(`${home}?lang=en`)
  const both = [
    ['vi', home],
    ['en', `${home}?lang=en`],
    ['x-default', home],
  ]
  for (const lines of [vietnamese, english]) {
    expect(link(lines, 'alternate').map(({ hrefLang, href }) => [hrefLang, href])).toEqual(both)
  }
})

test('a page that is hidden from search engines names no other language', () => {
  const lines = linesOf({ title: 'Giỏ hàng', url: home, isHidden: true }, root('vi'))

  expect(link(lines, 'alternate')).toEqual([])
  expect(lines).toContainEqual({ name: 'robots', content: 'noindex' })
})

test('a link that is shared says what it is, whose, in which language, with its picture and price', () => {
  const lines = linesOf(
    {
      title: 'Cá kho',
      description: 'Kho   12 giờ',
      url: home,
      picture: 'https://yenhoa.vn/share/x.jpg',
      price: vnd(185_000),
    },
    root('en', 'Yên Hòa'),
  )

  expect(
    ['og:title', 'og:description', 'og:url', 'og:type', 'og:site_name', 'og:locale'].map((name) =>
      property(lines, name),
    ),
  ).toEqual(['Cá kho', 'Kho 12 giờ', `${home}?lang=en`, 'product', 'Yên Hòa', 'en_US'])
  expect(property(lines, 'og:locale:alternate')).toBe('vi_VN')
  expect([property(lines, 'og:image'), property(lines, 'og:image:alt')]).toEqual([
    'https://yenhoa.vn/share/x.jpg',
    'Cá kho',
  ])
  expect(
    ['product:price:amount', 'product:price:currency'].map((name) => property(lines, name)),
  ).toEqual(['185000', 'VND'])
})

test('a page without a picture or a price says nothing of them', () => {
  const lines = linesOf({ title: 'Niêu', url: home }, [])

  const told = lines.map(({ property: name }) => name).filter(Boolean)
  expect(told).toEqual([
    'og:title',
    'og:url',
    'og:type',
    'og:site_name',
    'og:locale',
    'og:locale:alternate',
  ])
  expect(property(lines, 'og:site_name')).toBe('Niêu')
})

test('a long description ends between words', () => {
  const text = shortened('rõ nguồn gốc '.repeat(30))

  expect(text.length).toBeLessThanOrEqual(160)
  expect(text).toMatch(/(rõ|nguồn|gốc)…$/)
})

test('crumbs are numbered from the first, with whole addresses', () => {
  const data = breadcrumbData('https://nieu.vn', [
    { label: 'Thực phẩm', to: '/categories/food' },
    { label: 'Ninh Bình', to: '/categories/food/37' },
  ])

  expect(data.itemListElement.map(({ position, item }) => [position, item])).toEqual([
    [1, 'https://nieu.vn/categories/food'],
    [2, 'https://nieu.vn/categories/food/37'],
  ])
})
