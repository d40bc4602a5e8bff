// The stacking rule and the sums, by example. What must hold for every cart is in apply-promotions.property.test.ts.
import { expect, test } from 'vitest'

import { applyPromotions, type Basket, type BasketPart } from './apply-promotions.ts'
import type { BasketLine } from './benefit.ts'
import type { Promotion } from './promotion.ts'

const line = (lineId: string, unitPrice: bigint, quantity = 1): BasketLine => ({
  lineId,
  productId: `p-${lineId}`,
  unitPrice,
  quantity,
})
const part = (shopId: string, ...lines: BasketLine[]): BasketPart => ({
  shopId,
  lines,
  deliveryFee: 30_000n,
})
const promotion = (id: string, facts: Partial<Promotion>): Promotion => ({
  id,
  shopId: 's1',
  title: `Ưu đãi ${id}`,
  code: null,
  benefit: { kind: 'amount', amount: 10_000n },
  productIds: [],
  minSubtotal: 0n,
  standing: 'open',
  revision: 1,
  ...facts,
})
const percent = (bps: bigint, most: bigint | null = null) =>
  ({ kind: 'percent', bps, most }) as const
const price = (parts: BasketPart[], promotions: Promotion[], codes: string[] = []) =>
  applyPromotions({ parts, promotions, codes } satisfies Basket)

test('ten per cent of two lines is shared to the đồng, the largest remainder first', () => {
  const [priced] = price(
    [part('s1', line('fish', 99_999n), line('tea', 50_006n))],
    [promotion('a', { benefit: percent(1000n) })],
  ).parts

  expect(priced?.discount).toBe(15_001n)
  expect(priced?.lineDiscounts).toEqual(
    new Map([
      ['fish', 10_000n],
      ['tea', 5_001n],
    ]),
  )
  expect(priced?.total).toBe(150_005n + 30_000n - 15_001n)
})

test('of two goods promotions of a shop the one that takes more off is taken, not both', () => {
  const small = promotion('a', { code: 'NHO', benefit: { kind: 'amount', amount: 5_000n } })
  const large = promotion('b', { benefit: { kind: 'amount', amount: 20_000n } })

  const { parts, codes } = price([part('s1', line('fish', 100_000n))], [small, large], ['NHO'])

  expect(parts[0]?.uses.map((use) => use.promotion.id)).toEqual(['b'])
  expect(codes).toEqual([{ code: 'NHO', result: 'beaten', by: 'Ưu đãi b' }])
})

test('the market adds its own on what is left, over all shops, and bears it', () => {
  const ofShop = promotion('a', { benefit: { kind: 'amount', amount: 40_000n } })
  const ofMarket = promotion('m', { shopId: null, benefit: percent(1000n) })

  const { parts } = price(
    [part('s1', line('fish', 140_000n)), part('s2', line('tea', 100_000n))],
    [ofShop, ofMarket],
  )

  expect(parts.map((one) => [one.discount, one.platformDiscount])).toEqual([
    [50_000n, 10_000n],
    [10_000n, 10_000n],
  ])
})

test('an amount is never more than the goods: the order still costs its delivery', () => {
  const [priced] = price(
    [part('s1', line('fish', 20_000n))],
    [promotion('a', { benefit: { kind: 'amount', amount: 50_000n } })],
  ).parts

  expect(priced).toMatchObject({ discount: 20_000n, total: 30_000n })
})

test('free delivery ends at the fee, and at its own limit', () => {
  const free = (most: bigint | null) => promotion('a', { benefit: { kind: 'delivery', most } })
  const cart = [part('s1', line('fish', 20_000n))]

  expect(price(cart, [free(null)]).parts[0]).toMatchObject({
    deliveryDiscount: 30_000n,
    total: 20_000n,
  })
  expect(price(cart, [free(12_000n)]).parts[0]).toMatchObject({
    deliveryDiscount: 12_000n,
    discount: 12_000n,
  })
})

test('buy two get one: the cheapest pieces are given', () => {
  const bundle = { kind: 'bundle', buy: 2, get: 1, bps: 10_000n, giftProductIds: [] } as const

  const [priced] = price(
    [part('s1', line('dear', 90_000n, 4), line('cheap', 60_000n, 3))],
    [promotion('a', { benefit: bundle })],
  ).parts

  expect(priced?.lineDiscounts).toEqual(new Map([['cheap', 120_000n]]))
})

test('buy two pots, get tea at half price: only the tea that the pots earn', () => {
  const bundle = { kind: 'bundle', buy: 2, get: 1, bps: 5000n, giftProductIds: ['p-tea'] } as const

  const [priced] = price(
    [part('s1', line('pot', 185_000n, 5), line('tea', 40_000n, 3))],
    [promotion('a', { benefit: bundle, productIds: ['p-pot'] })],
  ).parts

  expect(priced?.lineDiscounts).toEqual(new Map([['tea', 40_000n]]))
})

test('a threshold counts prices before any discount, of the goods that count only', () => {
  const ofTea = promotion('a', { minSubtotal: 100_000n, productIds: ['p-tea'], code: 'TRA' })

  const lines = [line('tea', 99_000n), line('fish', 500_000n)]
  const { codes } = price([part('s1', ...lines)], [ofTea], ['TRA'])

  expect(codes).toEqual([{ code: 'TRA', result: 'too-little', missing: 1_000n }])
  expect(price([part('s1', line('tea', 100_000n))], [ofTea], ['TRA']).codes).toMatchObject([
    { result: 'applied', amount: 10_000n },
  ])
})

test('a code says why it does nothing', () => {
  const named = (code: string, facts: Partial<Promotion>) => promotion(code, { code, ...facts })
  const promotions = [
    named('SOM', { standing: 'not-yet' }),
    named('MUON', { standing: 'over' }),
    named('HET', { standing: 'used-up' }),
    named('KHAC', { productIds: ['p-other'] }),
    named('SHIP', { benefit: { kind: 'delivery', most: null } }),
    named('BA', { benefit: { kind: 'bundle', buy: 2, get: 1, bps: 10_000n, giftProductIds: [] } }),
  ]
  const cart = { ...part('s1', line('fish', 20_000n)), deliveryFee: null }

  const { codes } = price([cart], promotions, ['SOM', 'MUON', 'HET', 'KHAC', 'SHIP', 'BA', 'LA'])

  expect(codes.map(({ result }) => result)).toEqual([
    'not-yet',
    'over',
    'used-up',
    'no-goods',
    'at-delivery',
    'too-few',
    'unknown',
  ])
})

test('a cart that nearly reaches a promotion is told how much is missing', () => {
  const free = promotion('a', { minSubtotal: 200_000n, benefit: { kind: 'delivery', most: null } })

  expect(price([part('s1', line('fish', 150_000n))], [free]).near).toMatchObject([
    { shopId: 's1', missing: 50_000n },
  ])
})
