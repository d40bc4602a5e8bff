import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fitsUnit, mostOutput, spread } from './process.ts'

test('20 kg of fresh fish make at most 20 kg, or half of it when drying takes the rest', () => {
  expect(mostOutput([{ quantity: 20, unit: 'kg' }], 'kg', 10_000)).toBe(20)
  expect(mostOutput([{ quantity: 20, unit: 'kg' }], 'kg', 5_000)).toBe(10)
  expect(mostOutput([{ quantity: 1, unit: 'tạ' }, { quantity: 500, unit: 'g' }], 'kg', 10_000)).toBe(100.5) // prettier-ignore
})

test('kilograms are not checked against pots', () => {
  expect(mostOutput([{ quantity: 20, unit: 'kg' }], 'niêu', 10_000)).toBeNull()
})

test('a tenth and two tenths are three tenths', () => {
  expect(mostOutput([{ quantity: 0.1, unit: 'kg' }, { quantity: 0.2, unit: 'kg' }], 'kg', 10_000)).toBe(0.3) // prettier-ignore
})

test('half a pot does not exist, half a kilogram does', () => {
  expect(fitsUnit(0.5, 'niêu')).toBe(false)
  expect(fitsUnit(0.5, 'kg')).toBe(true)
  expect(fitsUnit(2, 'niêu')).toBe(true)
})

test('what is taken from several places adds up and never exceeds a place', () => {
  const quantity = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000)
  fc.assert(
    fc.property(
      fc.array(
        quantity.map((free) => ({ free })),
        { minLength: 1 },
      ),
      quantity,
      (places, wanted) => {
        const parts = spread(places, wanted)
        const taken = parts.reduce((sum, part) => sum + Math.round(part.quantity * 1000), 0)
        const there = places.reduce((sum, place) => sum + Math.round(place.free * 1000), 0)

        expect(taken).toBe(Math.min(there, Math.round(wanted * 1000)))
        for (const part of parts) expect(part.quantity).toBeLessThanOrEqual(part.place.free)
      },
    ),
  )
})
