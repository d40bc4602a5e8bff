import fc from 'fast-check'
import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { fromIso } from '#app/lib/time.ts'

import { cheapestPerUnit, compareSorts, inOrder, type Offer } from './compare.ts'

const offer = (facts: Partial<Offer>): Offer => ({
  shopId: '1',
  productId: '1',
  handle: 'mat-ong',
  title: 'Mật ong',
  shopSlug: 'a',
  shopName: 'A',
  communeCode: '14560',
  communeName: 'Xã Yên Khánh',
  category: 'food',
  minPrice: vnd(100_000),
  maxPrice: vnd(100_000),
  compareAtPrice: null,
  variantCount: 1,
  firstVariantId: '1',
  unit: 'chai',
  ocopStars: null,
  isTraced: false,
  inStock: true,
  photo: null,
  soldCount: 0,
  publishedAt: fromIso('2026-11-01T00:00:00Z'),
  perUnit: null,
  rating: { average: 0, count: 0 },
  ...facts,
})
const names = (offers: readonly Offer[]) => offers.map(({ shopName }) => shopName)

test('what a kilogram costs is that of the size that costs least by weight, one kilogram included', () => {
  const sizes = [
    { price: vnd(60_000), netContent: '250 g' },
    { price: vnd(200_000), netContent: '1 kg' },
    { price: vnd(90_000), netContent: 'hộp quà' },
  ]

  expect(cheapestPerUnit(sizes)).toEqual({ price: vnd(200_000), per: 'kg' })
  expect(cheapestPerUnit([{ price: vnd(90_000), netContent: '330 ml' }])).toEqual({
    price: vnd(272_727),
    per: 'l',
  })
  expect(cheapestPerUnit([{ price: vnd(90_000), netContent: null }])).toBeNull()
})

test('a small bottle that looks cheap does not stand before a large one that is', () => {
  const small = offer({
    shopName: 'Nhỏ',
    productId: '1',
    minPrice: vnd(50_000),
    perUnit: { price: vnd(500_000), per: 'l' },
  })
  const large = offer({
    shopName: 'Lớn',
    productId: '2',
    minPrice: vnd(180_000),
    perUnit: { price: vnd(360_000), per: 'l' },
  })
  const unsaid = offer({ shopName: 'Không ghi', productId: '3', minPrice: vnd(10_000) })

  expect(names(inOrder([unsaid, small, large], 'unit-price'))).toEqual(['Lớn', 'Nhỏ', 'Không ghi'])
  expect(names(inOrder([unsaid, small, large], 'price'))).toEqual(['Không ghi', 'Nhỏ', 'Lớn'])
})

const anyOffer = fc
  .record({
    inStock: fc.boolean(),
    soldCount: fc.nat(20),
    ocopStars: fc.constantFrom(null, 3, 4, 5),
    price: fc.integer({ min: 1000, max: 5000 }),
    average: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ price, average, ...facts }) => ({
    ...facts,
    minPrice: vnd(price),
    rating: { average, count: average === 0 ? 0 : 1 },
  }))

test('whatever is compared: nothing is lost, what is sold out stands last, and the order does not depend on how it came', () => {
  fc.assert(
    fc.property(
      fc.array(anyOffer, { maxLength: 12 }),
      fc.constantFrom(...compareSorts),
      (facts, sort) => {
        const offers = facts.map((one, at) => offer({ ...one, productId: `p${at}` }))
        const sorted = inOrder(offers, sort)

        expect(sorted).toHaveLength(offers.length)
        expect(inOrder(offers.toReversed(), sort)).toEqual(sorted)
        const lastInStock = sorted.findLastIndex(({ inStock }) => inStock)
        const firstSoldOut = sorted.findIndex(({ inStock }) => !inStock)
        expect(firstSoldOut === -1 || firstSoldOut > lastInStock).toBe(true)
      },
    ),
  )
})
