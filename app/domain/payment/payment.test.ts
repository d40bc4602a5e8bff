import { expect, test } from 'vitest'

import { paymentCanBecome, paymentStatuses, paymentStatusesBefore } from './payment.ts'

test('a payment that succeeded or is owed back never becomes anything else', () => {
  for (const to of paymentStatuses) {
    expect(paymentCanBecome('succeeded', to)).toBe(false)
    expect(paymentCanBecome('surplus', to)).toBe(false)
  }
})

test('money that arrives after a failure or an expiry is still taken notice of', () => {
  expect(paymentStatusesBefore('succeeded')).toEqual(['pending', 'failed', 'expired'])
})

test('only a pending payment can fail or expire', () => {
  expect(paymentStatusesBefore('failed')).toEqual(['pending'])
  expect(paymentStatusesBefore('expired')).toEqual(['pending'])
})
