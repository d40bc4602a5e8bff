import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fromEpochMs } from '#app/lib/time.ts'

import { diaryEvent, errorDeclaration, processEvent, type EventHead } from './epcis-events.ts'
import { bizSteps, hashOf } from './epcis.ts'
import { noDetails, traceSteps } from './trace.ts'

const head: EventHead = {
  id: '0199c0de-0000-7000-8000-000000000001',
  step: 'spraying',
  at: fromEpochMs(1_795_000_000_000),
  recordedAt: fromEpochMs(1_795_000_100_000),
  placeId: '0199c0de-0000-7000-8000-000000000002',
}

test('an entry and the declaration that it was wrong have one fingerprint and one id', () => {
  const event = diaryEvent(head, { ...noDetails, product: 'Bã rượu', withdrawalDays: 7 })
  const wrong = errorDeclaration(event, fromEpochMs(1_795_100_000_000), 'incorrect_data')

  expect(hashOf(wrong)).toBe(hashOf(event))
  expect(wrong.eventID).toBe(event.eventID)
})

test('changing one word of an entry changes its fingerprint', () => {
  const details = fc.record({
    product: fc.string({ minLength: 1 }),
    amount: fc.integer({ min: 1, max: 10_000 }),
    amountUnit: fc.constantFrom('kg', 'lít'),
    withdrawalDays: fc.nat(60),
  })
  fc.assert(
    fc.property(details, details, (one, other) => {
      fc.pre(one.product.trim() !== '' && JSON.stringify(one) !== JSON.stringify(other))
      fc.pre(one.product.trim() !== other.product.trim() || one.amount !== other.amount)

      expect(hashOf(diaryEvent(head, one))).not.toBe(hashOf(diaryEvent(head, other)))
    }),
  )
})

test('the order in which inputs were ticked does not matter', () => {
  const input = (code: string) => ({ gtin: '02900000000018', code, quantity: 2.5, unit: 'kg' })
  const output = { gtin: '02900000000025', code: 'N1', quantity: 4, unit: 'niêu', expiresOn: null }
  const lots = ['A', 'B', 'C'].map(input)

  expect(hashOf(processEvent(head, { inputs: lots, output }))).toBe(
    hashOf(processEvent(head, { inputs: [...lots].reverse(), output })),
  )
})

test('every step has its word in the EPCIS vocabulary', () => {
  for (const step of traceSteps) expect(bizSteps[step]).toBeTruthy()
})
