import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromIso, type LocalDate } from '#app/lib/time.ts'
import { chargesDue, type ChargeableOrder, type Charged, type ChargeRules } from './charges.ts'
import { commissionRate, type CommissionRule } from './commission.ts'
import type { WithholdingRule } from './withholding.ts'

const day = (text: string) => text as LocalDate
const household: WithholdingRule = {
  validFrom: day('2025-07-01'),
  validTo: null,
  legalReference: 'NĐ 117/2025/NĐ-CP',
  value: {
    legalForms: ['household'],
    goods: { vatBps: 100, pitBps: 50 },
    services: { vatBps: 500, pitBps: 200 },
    transport: { vatBps: 300, pitBps: 150 },
  },
}
const commission = (facts: Partial<CommissionRule>): CommissionRule => ({
  id: 'general',
  forShopId: null,
  category: null,
  rateBps: 300,
  validFrom: day('2026-01-01'),
  validTo: null,
  ...facts,
})
const rules: ChargeRules = {
  commission: [commission({})],
  withholding: [household],
  trials: [],
}
const sold: ChargeableOrder = {
  shopId: 'a-shop',
  orderId: 'an-order',
  legalForm: 'household',
  placedAt: fromIso('2026-10-01T02:00:00Z'),
  paidAt: fromIso('2026-10-01T02:05:00Z'),
  deliveredAt: fromIso('2026-10-03T02:00:00Z'),
  isCollectedByMarket: true,
  byCards: 0n,
  parts: [
    { orderLineId: 'pots', category: 'food', paid: 370_000n, refunded: 0n },
    { orderLineId: null, category: null, paid: 30_000n, refunded: 0n },
  ],
  refundedLoose: 0n,
}

const amounts = (charges: readonly Charged[]) =>
  charges.map(({ orderLineId, kind, amount }) => [orderLineId, kind, amount])

/** What was charged so far, summed as the database sums it. */
function sumUp(charges: readonly Charged[]): Charged[] {
  const sums = new Map<string, Charged>()
  for (const charge of charges) {
    const key = `${charge.orderLineId}/${charge.kind}`
    const old = sums.get(key)
    sums.set(key, {
      ...charge,
      base: (old?.base ?? 0n) + charge.base,
      amount: (old?.amount ?? 0n) + charge.amount,
    })
  }
  return [...sums.values()]
}

test('a household pays 1% and 0.5% on goods, 3% and 1.5% on delivery, and commission on goods alone', () => {
  expect(amounts(chargesDue(sold, [], rules))).toEqual([
    [null, 'vat', 900n],
    [null, 'pit', 450n],
    ['pots', 'commission', 11_100n],
    ['pots', 'vat', 3_700n],
    ['pots', 'pit', 1_850n],
  ])
})

test.each(['cooperative', 'company'])('nothing is withheld from a %s', (legalForm) => {
  const kinds = chargesDue({ ...sold, legalForm }, [], rules).map(({ kind }) => kind)

  expect(kinds).toEqual(['commission'])
})

test('nothing is withheld from money that came to the household itself', () => {
  const own = chargesDue({ ...sold, isCollectedByMarket: false }, [], rules)

  expect(own.map(({ kind }) => kind)).toEqual(['commission'])
})

test('commission waits for the delivery, tax does not', () => {
  const paid = chargesDue({ ...sold, deliveredAt: null }, [], rules)

  expect(new Set(paid.map(({ kind }) => kind))).toEqual(new Set(['vat', 'pit']))
})

test('a rate that changes after the sale does not touch it', () => {
  const before = chargesDue(sold, [], rules)
  const dearer = { ...rules, commission: [commission({ rateBps: 900 })] }
  const refunded = {
    ...sold,
    parts: sold.parts.map((part) => (part.category ? { ...part, refunded: 185_000n } : part)),
  }

  expect(chargesDue(sold, before, dearer)).toEqual([])
  expect(amounts(chargesDue(refunded, before, dearer))).toContainEqual([
    'pots',
    'commission',
    -5_550n,
  ])
})

const money = fc.bigInt({ min: 0n, max: 10n ** 9n })

test('whatever is refunded, in whatever steps, charges follow what is left and end at nothing', () => {
  const steps = fc.array(fc.record({ line: fc.nat(2), amount: money, loose: money }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(
      fc.array(money, { minLength: 1, maxLength: 3 }),
      money,
      steps,
      (lines, delivery, taken) => {
        let order: ChargeableOrder = {
          ...sold,
          parts: [
            ...lines.map((paid, index) => ({
              orderLineId: `line ${index}`,
              category: 'food',
              paid,
              refunded: 0n,
            })),
            { orderLineId: null, category: null, paid: delivery, refunded: 0n },
          ],
        }
        const all = chargesDue(order, [], rules)
        for (const { line, amount, loose } of taken) {
          order = {
            ...order,
            refundedLoose: order.refundedLoose + loose,
            parts: order.parts.map((part, index) =>
              index === line ? { ...part, refunded: part.refunded + amount } : part,
            ),
          }
          all.push(...chargesDue(order, sumUp(all), rules))
          expect(chargesDue(order, sumUp(all), rules)).toEqual([])
          for (const { amount: charged } of sumUp(all)) expect(charged).toBeGreaterThanOrEqual(0n)
        }
        all.push(...chargesDue({ ...order, paidAt: null }, sumUp(all), rules))
        for (const { base, amount } of sumUp(all)) expect([base, amount]).toEqual([0n, 0n])
      },
    ),
  )
})

test('the most specific commission wins, whatever the order in which the rules were written', () => {
  const all = [
    commission({ id: 'general', rateBps: 300 }),
    commission({ id: 'craft', category: 'craft', rateBps: 200 }),
    commission({ id: 'the shop', forShopId: 'a-shop', rateBps: 150 }),
    commission({ id: 'its craft', forShopId: 'a-shop', category: 'craft', rateBps: 100 }),
    commission({ id: 'old', forShopId: 'a-shop', rateBps: 999, validTo: day('2026-06-30') }),
  ]
  const rateFor = (shopId: string, category: string, shuffled = all) =>
    commissionRate({ shopId, category, day: day('2026-10-01') }, shuffled, []).rule

  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(rateFor('a-shop', 'craft', shuffled)).toBe('its craft')
      expect(rateFor('a-shop', 'food', shuffled)).toBe('the shop')
      expect(rateFor('another', 'craft', shuffled)).toBe('craft')
      expect(rateFor('another', 'food', shuffled)).toBe('general')
    }),
  )
})

test('a shop on trial pays no commission, to the last day and not one day longer', () => {
  const trials = [{ startsOn: day('2026-08-01'), endsOn: day('2026-11-01') }]
  const rate = (on: string) =>
    commissionRate({ shopId: 'a-shop', category: 'food', day: day(on) }, [commission({})], trials)

  expect(rate('2026-10-31')).toEqual({ rateBps: 0, rule: 'trial' })
  expect(rate('2026-11-01')).toEqual({ rateBps: 300, rule: 'general' })
})
