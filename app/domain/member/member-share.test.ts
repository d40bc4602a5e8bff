import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  shareOut,
  type Contribution,
  type ShareRule,
  type SoldLine,
  type SoldLot,
} from './member-share.ts'

const rule: ShareRule = {
  fundBps: 1000,
  packagingPerPiece: 12_000n,
  gradeBps: { A: 12_000, B: 10_000, C: 8_000 },
}
const from = (householdId: string | null, weight: number, grade: 'A' | 'B' | 'C' = 'B') => ({
  householdId,
  weight,
  grade,
})
const lot = (...contributions: Contribution[]): [string, SoldLot] => [
  'pots',
  { made: 40, from: contributions },
]
const line = (facts: Partial<SoldLine> = {}): SoldLine => ({
  orderLineId: 'a line',
  orderId: 'an order',
  revenue: 370_000n,
  fees: 16_000n,
  pieces: 2,
  lots: [{ lotId: 'pots', quantity: 2 }],
  ...facts,
})

test('a line is shared by weight, after fees and packaging, and the fund takes its tenth', () => {
  const { shares, shared, fund } = shareOut(
    [line()],
    new Map([lot(from('Thành', 30), from('Lụa', 10))]),
    rule,
  )

  // 370.000 − 16.000 − 24.000 = 330.000: three quarters and a quarter, less 10 %
  expect(shares.map(({ householdId, amount, weight }) => [householdId, amount, weight])).toEqual([
    ['Thành', 222_750n, 1.5],
    ['Lụa', 74_250n, 0.5],
  ])
  expect([shared, fund]).toEqual([297_000n, 33_000n])
})

test('a better grade counts for more than its weight', () => {
  const { shares } = shareOut(
    [line({ fees: 0n, revenue: 200_000n, pieces: 0 })],
    new Map([lot(from('Thành', 10, 'A'), from('Lụa', 10, 'C'))]),
    { ...rule, fundBps: 0 },
  )

  expect(shares.map(({ amount }) => amount)).toEqual([120_000n, 80_000n])
})

test('what no household made stays with the cooperative, without a fund taken from itself', () => {
  const bought = shareOut([line({ lots: [] })], new Map(), rule)
  const mixed = shareOut([line()], new Map([lot(from(null, 10), from('Lụa', 10))]), rule)

  expect([bought.ownShare, bought.shared, bought.fund]).toEqual([330_000n, 0n, 0n])
  expect([mixed.ownShare, mixed.shared, mixed.fund]).toEqual([165_000n, 148_500n, 16_500n])
})

test('a refund that comes later takes the share back, but not the packaging that was used', () => {
  const lots = new Map([lot(from('Lụa', 10))])
  const first = shareOut([line()], lots, rule)
  const later = shareOut([line({ revenue: -370_000n, fees: -16_000n, pieces: -2 })], lots, rule)

  expect(later.packaging).toBe(0n)
  expect(first.shared + later.shared).toBe(-21_600n)
})

const contribution: fc.Arbitrary<Contribution> = fc.record({
  householdId: fc.constantFrom('Thành', 'Lụa', 'Khang', null),
  weight: fc.double({ min: 0, max: 500, noNaN: true }),
  grade: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
})
const soldLot = fc.record({
  made: fc.double({ min: 0.5, max: 1000, noNaN: true }),
  from: fc.array(contribution, { maxLength: 5 }),
})
const soldLine = fc.record({
  orderLineId: fc.uuid(),
  orderId: fc.uuid(),
  revenue: fc.bigInt({ min: -(10n ** 8n), max: 10n ** 9n }),
  fees: fc.bigInt({ min: -(10n ** 6n), max: 10n ** 7n }),
  pieces: fc.integer({ min: -20, max: 200 }),
  lots: fc.array(
    fc.record({
      lotId: fc.constantFrom('one', 'two', 'three', 'forgotten'),
      quantity: fc.double({ min: 0, max: 50, noNaN: true }),
    }),
    { maxLength: 4 },
  ),
})

test('whatever was sold from whatever lots, every đồng is somebody’s', () => {
  fc.assert(
    fc.property(
      fc.array(soldLine, { maxLength: 8 }),
      fc.tuple(soldLot, soldLot, soldLot),
      fc.integer({ min: 0, max: 10_000 }),
      (lines, [one, two, three], fundBps) => {
        const lots = new Map(Object.entries({ one, two, three }))
        const out = shareOut(lines, lots, { ...rule, fundBps })

        const sold = lines.reduce((sum, { revenue }) => sum + revenue, 0n)
        const all = out.fees + out.packaging + out.fund + out.ownShare + out.shared
        expect([out.revenue, all]).toEqual([sold, sold])
        for (const share of out.shares) {
          const { revenue, fees, packaging, fund, amount } = share
          expect(revenue - fees - packaging - fund).toBe(amount)
        }
      },
    ),
  )
})
