import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fromEpochMs } from '#app/lib/time.ts'
import { balanceOf, isDoubtful, mostDeposit, shareOut, slotsOf, type Claim } from './preorder.ts'

const range = { gramsMin: 4500, gramsMax: 5500 }

test('of two tonnes with a fifth kept back, 290 boxes of 5,5 kg are promised', () => {
  expect(slotsOf({ declaredKg: 2000, haircutBps: 2000, gramsMax: 5500 })).toBe(290)
})

test('a box of 4,8 kg at 45.000 a kilogram with 100.000 paid costs 116.000 more', () => {
  const facts = { ...range, pricePerKg: 45_000n, deposit: 100_000n }

  expect(balanceOf({ ...facts, grams: 4800 })).toBe(116_000n)
  expect(balanceOf({ ...facts, grams: 6000 })).toBe(balanceOf({ ...facts, grams: 5500 }))
})

test('a box that is not doubted always leaves something to pay, whatever the allowed deposit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 50_000 }),
      fc.bigInt(1000n, 1_000_000n),
      fc.integer({ min: 50, max: 110_000 }),
      (...[gramsMin, pricePerKg, grams]) => {
        const facts = { gramsMin, gramsMax: gramsMin + 1000 }
        if (isDoubtful({ ...facts, grams })) return true
        const deposit = mostDeposit(facts, pricePerKg)
        return balanceOf({ ...facts, grams, pricePerKg, deposit }) >= 0n
      },
    ),
  )
})

const claims: Claim[] = [
  { id: 'c', slots: 5, paidAt: fromEpochMs(3) },
  { id: 'a', slots: 3, paidAt: fromEpochMs(1) },
  { id: 'b', slots: 2, paidAt: fromEpochMs(2) },
]

test('first come: who paid first has all of theirs', () => {
  expect([...shareOut(claims, { available: 6, rule: 'first-come' })]).toEqual([
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ])
})

test('in proportion: half a harvest is about half for everyone', () => {
  expect([...shareOut(claims, { available: 5, rule: 'pro-rata' })]).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 2],
  ])
})

const someClaims = fc
  .array(fc.record({ slots: fc.integer({ min: 1, max: 20 }), paid: fc.nat(1000) }), {
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({ slots, paid }, at) => ({ id: `b${at}`, slots, paidAt: fromEpochMs(paid) })),
  )

test('nothing is promised twice, nothing is kept back, nobody gets more than they booked', () => {
  fc.assert(
    fc.property(someClaims, fc.nat(500), fc.constantFrom('first-come', 'pro-rata'), (...facts) => {
      const [booked, available, rule] = facts
      const granted = shareOut(booked, { available, rule })
      const asked = booked.reduce((sum, { slots }) => sum + slots, 0)
      const given = [...granted.values()].reduce((sum, slots) => sum + slots, 0)
      const isBounded = booked.every(({ id, slots }) => (granted.get(id) ?? -1) <= slots)
      return given === Math.min(asked, available) && granted.size === booked.length && isBounded
    }),
  )
})

test('the order in which claims are read does not matter', () => {
  fc.assert(
    fc.property(someClaims, fc.nat(200), fc.constantFrom('first-come', 'pro-rata'), (...facts) => {
      const [booked, available, rule] = facts
      const there = shareOut(booked, { available, rule })
      const back = shareOut(booked.toReversed(), { available, rule })
      return booked.every(({ id }) => there.get(id) === back.get(id))
    }),
  )
})
