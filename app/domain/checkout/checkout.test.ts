import fc from 'fast-check'
import { expect, test } from 'vitest'

import { pickUp } from '#app/domain/shipping/delivery.ts'
import { changesSince, priceShop, seenOf, type Quote, type QuoteLine } from './checkout.ts'

const home = { fee: 30_000n, freeFromTotal: 500_000n }
const line = (change: Partial<QuoteLine> = {}): QuoteLine => ({
  lineId: 'l1',
  productId: 'p1',
  productHandle: 'chach-sun',
  variantId: 'v1',
  title: 'Chạch sụn kho niêu đất',
  variantTitle: 'Niêu 500 g',
  sku: null,
  unit: 'niêu',
  weightGrams: 1_400,
  unitPrice: 185_000n,
  quantity: 2,
  available: 10,
  vatClass: 'reduced',
  ...change,
})
const quote = (...lines: QuoteLine[]): Quote => ({
  cartId: 'c1',
  shops: [
    {
      shopId: 's1',
      shopSlug: 'yen-hoa',
      shopName: 'HTX Yên Hoà',
      provinceCode: '37',
      communeCode: '14536',
      lines,
      methods: [pickUp],
    },
  ],
})

test('two pots and a delivery cost what is written on them', () => {
  expect(priceShop([line()], home)).toEqual({
    subtotal: 370_000n,
    discount: 0n,
    deliveryFee: 30_000n,
    total: 400_000n,
  })
})

test('delivery is free from the total that the shop names, exactly', () => {
  expect(priceShop([line({ unitPrice: 499_999n, quantity: 1 })], home).deliveryFee).toBe(30_000n)
  expect(priceShop([line({ unitPrice: 500_000n, quantity: 1 })], home).deliveryFee).toBe(0n)
})

test('no discount makes an order cost less than its delivery, and totals always add up', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          unitPrice: fc.bigInt(0n, 10n ** 9n),
          quantity: fc.integer({ min: 1, max: 999 }),
        }),
      ),
      fc.bigInt(-(10n ** 12n), 10n ** 13n),
      (lines, asked) => {
        const totals = priceShop(lines, home, asked)

        expect(totals.total).toBe(totals.subtotal - totals.discount + totals.deliveryFee)
        expect(totals.discount >= 0n && totals.discount <= totals.subtotal).toBe(true)
        expect(totals.total >= totals.deliveryFee).toBe(true)
      },
    ),
  )
})

test('a page that is still true has no changes', () => {
  expect(changesSince(seenOf(quote(line())), quote(line()))).toEqual([])
})

test('a new price, a new line and a lost line are each told', () => {
  const seen = seenOf(quote(line(), line({ variantId: 'v2' })))

  expect(
    changesSince(seen, quote(line({ unitPrice: 190_000n }), line({ variantId: 'v3' }))),
  ).toEqual([
    { kind: 'price', title: 'Chạch sụn kho niêu đất', before: 185_000n, now: 190_000n },
    { kind: 'added', title: 'Chạch sụn kho niêu đất' },
    { kind: 'gone', title: '' },
  ])
})

test('nonsense in place of what was seen means that everything is new', () => {
  expect(changesSince('x:y,::', quote(line()))).toEqual([
    { kind: 'added', title: 'Chạch sụn kho niêu đất' },
  ])
})
