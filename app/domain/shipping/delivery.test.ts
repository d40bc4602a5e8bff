import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  deliveryFee,
  firstChoice,
  offerTo,
  parcelGrams,
  pickUp,
  possibleOffers,
  shownOffer,
  type DeliveryMethod,
  type DeliveryRate,
} from './delivery.ts'

const rate = (change: Partial<DeliveryRate> = {}): DeliveryRate => ({
  places: [],
  fee: 30_000n,
  freeFromTotal: null,
  includedGrams: null,
  feePerKg: 0n,
  mostGrams: null,
  daysMin: 2,
  daysMax: 5,
  ...change,
})
const ninhBinh = { code: '37', provinceCode: '37' }
const yenKhanh = { code: '14560', provinceCode: '37' }

const door = (...rates: DeliveryRate[]): DeliveryMethod => ({
  ...pickUp,
  code: 'standard',
  kind: 'own',
  daysMin: 1,
  daysMax: 1,
  rates,
})
const whole = rate()
const province = rate({ places: [ninhBinh], fee: 20_000n, daysMin: 1, daysMax: 2 })
const commune = rate({ places: [yenKhanh], fee: 10_000n, daysMin: 0, daysMax: 0 })
const method = door(whole, province, commune)

test('the most exact price wins: the commune before the province before everywhere else', () => {
  const feeTo = (provinceCode: string, communeCode: string) =>
    offerTo(method, { provinceCode, communeCode }, 1000)?.fee

  expect(feeTo('37', '14560')).toBe(10_000n)
  expect(feeTo('37', '14701')).toBe(20_000n)
  expect(feeTo('01', '00004')).toBe(30_000n)
})

test('a way without a price for a place does not go there', () => {
  const local = door(province)

  expect(offerTo(local, { provinceCode: '01', communeCode: '00004' }, 1000)).toBeNull()
  expect(
    shownOffer(local, { provinceCode: '01', communeCode: null }, { grams: 1, goods: 0n }),
  ).toBe(null)
})

test('each further kilogram that is begun is paid for, and not a gram before', () => {
  const byWeight = door(rate({ includedGrams: 2000, feePerKg: 5_000n, mostGrams: 20_000 }))
  const feeOf = (grams: number) =>
    offerTo(byWeight, { provinceCode: '37', communeCode: '14560' }, grams)?.fee

  expect([1, 2000, 2001, 3000, 3001, 20_000].map(feeOf)).toEqual([
    30_000n,
    30_000n,
    35_000n,
    35_000n,
    40_000n,
    120_000n,
  ])
  expect(feeOf(20_001)).toBeUndefined()
})

test('delivery is free from the total that the shop names, exactly', () => {
  const offer = { fee: 30_000n, freeFromTotal: 500_000n }

  expect(deliveryFee(offer, 499_999n)).toBe(30_000n)
  expect(deliveryFee(offer, 500_000n)).toBe(0n)
})

test('days are those of getting ready and those on the way', () => {
  expect(offerTo(method, { provinceCode: '37', communeCode: '14701' }, 1)).toMatchObject({
    daysMin: 2,
    daysMax: 3,
  })
})

test('before the commune is known the least is shown, and said to be the least', () => {
  const parcel = { grams: 500, goods: 0n }

  expect(shownOffer(method, { provinceCode: null, communeCode: null }, parcel)).toMatchObject({
    fee: 10_000n,
    isExact: false,
    daysMin: 1,
    daysMax: 6,
  })
  expect(shownOffer(method, { provinceCode: '01', communeCode: null }, parcel)).toMatchObject({
    fee: 30_000n,
    isExact: true,
  })
})

test('what is free in every case is exact, however the fees differ', () => {
  const always = door(rate({ freeFromTotal: 100n }), { ...commune, freeFromTotal: 50n })
  const nowhere = { provinceCode: null, communeCode: null }

  expect(shownOffer(always, nowhere, { grams: 1, goods: 100n })?.isExact).toBe(true)
  expect(shownOffer(always, nowhere, { grams: 1, goods: 99n })?.isExact).toBe(false)
})

test('a pick-up is free, everywhere, at any weight, and never chosen for the shopper', () => {
  const there = { provinceCode: '01', communeCode: '00004' }
  const counter = offerTo(pickUp, there, 10 ** 6)
  const brought = offerTo(method, there, 1000)

  expect(counter).toMatchObject({ fee: 0n })
  expect(firstChoice([counter!, brought!], 0n)).toBe('standard')
  expect(firstChoice([counter!], 0n)).toBe('pickup')
})

test('a piece of unknown weight counts as half a kilogram', () => {
  expect(
    parcelGrams([
      { weightGrams: 1400, quantity: 2 },
      { weightGrams: null, quantity: 3 },
    ]),
  ).toBe(4300)
})

const anyRate = (places: DeliveryRate['places']) =>
  fc
    .record({
      fee: fc.bigInt(0n, 200_000n),
      freeFromTotal: fc.option(fc.bigInt(0n, 10n ** 7n)),
      includedGrams: fc.option(fc.integer({ min: 1, max: 30_000 })),
      feePerKg: fc.bigInt(0n, 20_000n),
      mostGrams: fc.option(fc.integer({ min: 1, max: 50_000 })),
    })
    .map((change) => rate({ places, ...change }))

test('what an address costs in the end is one of the cases shown before, and never less than shown', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyRate([]), anyRate([ninhBinh]), anyRate([yenKhanh])),
      fc.constantFrom(['37', '14560'], ['37', '14701'], ['92', '31299']),
      fc.record({ grams: fc.integer({ min: 1, max: 60_000 }), goods: fc.bigInt(0n, 10n ** 7n) }),
      (rates, [provinceCode = '', communeCode = ''], { grams, goods }) => {
        const any = door(...rates)
        const final = offerTo(any, { provinceCode, communeCode }, grams)
        if (!final) return
        for (const known of [null, provinceCode]) {
          const before = { provinceCode: known, communeCode: null }
          const shown = shownOffer(any, before, { grams, goods })

          expect(possibleOffers(any, before, grams)).toContainEqual(final)
          expect(deliveryFee(shown!, goods) <= deliveryFee(final, goods)).toBe(true)
          if (shown?.isExact) expect(deliveryFee(shown, goods)).toBe(deliveryFee(final, goods))
        }
      },
    ),
  )
})
