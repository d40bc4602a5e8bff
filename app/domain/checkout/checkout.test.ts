import { expect, test } from 'vitest'

import { pickUp } from '#app/domain/shipping/delivery.ts'
import type { Promotion } from '#app/domain/promotion/promotion.ts'
import { changesSince, priceQuote, seenOf, type Quote, type QuoteLine } from './checkout.ts'

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
const tenOff: Promotion = {
  id: 'o1',
  shopId: 's1',
  title: 'Bớt mười nghìn',
  code: null,
  benefit: { kind: 'amount', amount: 10_000n },
  productIds: [],
  minSubtotal: 0n,
  standing: 'open',
  revision: 1,
}
const quote = (...lines: QuoteLine[]): Quote => ({
  codes: [],
  promotions: [],
  cards: [],
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

const price = (lines: QuoteLine[], promotions: Promotion[] = []) => {
  const [part] = priceQuote({ ...quote(...lines), promotions }, () => home).parts
  if (!part) throw new Error('nothing was priced')
  return part
}

test('two pots and a delivery cost what is written on them', () => {
  expect(price([line()])).toMatchObject({
    subtotal: 370_000n,
    discount: 0n,
    deliveryFee: 30_000n,
    total: 400_000n,
  })
})

test('delivery is free from the total that the shop names, exactly, whatever comes off', () => {
  const whole = line({ unitPrice: 500_000n, quantity: 1 })

  expect(price([line({ unitPrice: 499_999n, quantity: 1 })]).deliveryFee).toBe(30_000n)
  expect(price([whole]).deliveryFee).toBe(0n)
  expect(price([whole], [tenOff]).total).toBe(490_000n)
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

test('a promotion that ended or was changed is told; a new one needs nobody to agree', () => {
  const [without, withOne] = [quote(line()), { ...quote(line()), promotions: [tenOff] }]
  const changed = { ...without, promotions: [{ ...tenOff, revision: 2 }] }
  const usedUp = { ...without, promotions: [{ ...tenOff, standing: 'used-up' as const }] }

  expect(changesSince(seenOf(withOne), withOne)).toEqual([])
  expect(changesSince(seenOf(without), withOne)).toEqual([])
  for (const now of [without, changed, usedUp]) {
    expect(changesSince(seenOf(withOne), now)).toEqual([{ kind: 'offer' }])
  }
})
