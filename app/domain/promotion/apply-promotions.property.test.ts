// What holds for every cart and every set of promotions.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { applyPromotions, type Basket } from './apply-promotions.ts'
import { lineTotal, sumOf } from './benefit.ts'
import type { Benefit, Promotion } from './promotion.ts'

const shops = ['s1', 's2', 's3'] as const
const products = ['p1', 'p2', 'p3', 'p4'] as const
const dong = (most: bigint) => fc.bigInt({ min: 0n, max: most })
const limit = fc.option(dong(500_000n))
const bps = fc.bigInt({ min: 1n, max: 10_000n })

const benefit: fc.Arbitrary<Benefit> = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), bps, most: limit }),
  fc.record({ kind: fc.constant('amount' as const), amount: dong(1_000_000n) }),
  fc.record({ kind: fc.constant('delivery' as const), most: limit }),
  fc.record({
    kind: fc.constant('bundle' as const),
    buy: fc.integer({ min: 1, max: 5 }),
    get: fc.integer({ min: 1, max: 3 }),
    bps,
    giftProductIds: fc.subarray([...products]),
  }),
)

const facts = {
  title: fc.constant('Ưu đãi'),
  code: fc.option(fc.constantFrom('A', 'B', 'C')),
  minSubtotal: dong(400_000n),
  standing: fc.constantFrom('open' as const, 'open' as const, 'over' as const, 'used-up' as const),
  revision: fc.constant(1),
}
const ofShop: fc.Arbitrary<Promotion> = fc.record({
  ...facts,
  id: fc.uuid(),
  shopId: fc.constantFrom(...shops),
  benefit,
  productIds: fc.subarray([...products]),
})
// The market's are for all goods and give no bundles: promotion.forms.ts takes no others.
const ofMarket: fc.Arbitrary<Promotion> = fc.record({
  ...facts,
  id: fc.uuid(),
  shopId: fc.constant(null),
  benefit: benefit.filter(({ kind }) => kind !== 'bundle'),
  productIds: fc.constant([]),
})
const promotion = fc.oneof(ofShop, ofMarket)

const line = fc.record({
  lineId: fc.uuid(),
  productId: fc.constantFrom(...products),
  unitPrice: dong(300_000n),
  quantity: fc.integer({ min: 1, max: 20 }),
})
const part = fc.record({
  lines: fc.array(line, { maxLength: 6 }),
  deliveryFee: fc.option(dong(60_000n)),
})
const basket: fc.Arbitrary<Basket> = fc.record({
  parts: fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((one, at) => ({ ...one, shopId: shops[at] ?? 's1' }))),
  codes: fc.subarray(['A', 'B', 'C', 'D']),
  promotions: fc.uniqueArray(promotion, { maxLength: 8, selector: ({ id }) => id }),
})

const totalOf = (cart: Basket) => sumOf(applyPromotions(cart).parts, ({ total }) => total)

test('no order, line or delivery ever costs less than nothing, and every sum is exact', () => {
  fc.assert(
    fc.property(basket, (cart) => {
      for (const [at, priced] of applyPromotions(cart).parts.entries()) {
        const { lines = [], deliveryFee = null } = cart.parts[at] ?? {}
        for (const one of lines) {
          const off = priced.lineDiscounts.get(one.lineId) ?? 0n
          expect(off >= 0n && off <= lineTotal(one)).toBe(true)
        }
        expect(
          priced.deliveryDiscount >= 0n && priced.deliveryDiscount <= (deliveryFee ?? 0n),
        ).toBe(true)
        expect(priced.platformDiscount >= 0n && priced.platformDiscount <= priced.discount).toBe(
          true,
        )
        expect(sumOf(priced.lineDiscounts.values(), (off) => off)).toBe(
          priced.discount - priced.deliveryDiscount,
        )
        expect(priced.total).toBe(priced.subtotal + priced.deliveryFee - priced.discount)
        expect(priced.total >= 0n).toBe(true)
      }
    }),
  )
})

test('an order has at most one goods promotion of its shop, one of the market and one for its delivery', () => {
  fc.assert(
    fc.property(basket, (cart) => {
      for (const { shopId, uses } of applyPromotions(cart).parts) {
        const goods = uses.filter((use) => use.goods > 0n)
        expect(goods.filter((use) => use.promotion.shopId === shopId).length).toBeLessThanOrEqual(1)
        expect(goods.filter((use) => use.promotion.shopId === null).length).toBeLessThanOrEqual(1)
        expect(uses.filter((use) => use.delivery > 0n).length).toBeLessThanOrEqual(1)
        expect(uses.every((use) => use.promotion.standing === 'open')).toBe(true)
        expect(uses.every(({ promotion: { shopId: of } }) => of === null || of === shopId)).toBe(
          true,
        )
      }
    }),
  )
})

test('one promotion more never makes a cart dearer', () => {
  fc.assert(
    fc.property(basket, promotion, (cart, more) => {
      const richer = { ...cart, promotions: [...cart.promotions, more] }

      expect(totalOf(richer) <= totalOf(cart)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the order in which promotions are read changes nothing', () => {
  fc.assert(
    fc.property(basket, (cart) => {
      const turned = { ...cart, promotions: cart.promotions.toReversed() }

      expect(applyPromotions(turned).parts).toEqual(applyPromotions(cart).parts)
    }),
  )
})

test('every typed code is answered once, and "applied" means that it took something off', () => {
  fc.assert(
    fc.property(basket, (cart) => {
      const { codes } = applyPromotions(cart)

      expect(codes.map(({ code }) => code)).toEqual(cart.codes)
      for (const one of codes) if (one.result === 'applied') expect(one.amount > 0n).toBe(true)
    }),
  )
})
