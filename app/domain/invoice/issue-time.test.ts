import { expect, test } from 'vitest'
import { fromIso, parseLocalDate } from '#app/lib/time.ts'
import { invoiceDueSince, issueLawOn, lastSigningDay } from './issue-time.ts'

const paidAt = fromIso('2026-11-20T02:00:00Z')
const deliveredAt = fromIso('2026-11-23T09:00:00Z')
const order = { status: 'confirmed', paymentMethod: 'vnpay', paidAt: null, deliveredAt: null }

test('an order paid online is invoiced from its payment', () => {
  expect(invoiceDueSince({ ...order, paidAt })).toBe(paidAt)
})

test('a cash-on-delivery order is invoiced from its delivery, not before', () => {
  const cod = { ...order, paymentMethod: 'cod' }

  expect(invoiceDueSince(cod)).toBeNull()
  expect(invoiceDueSince({ ...cod, status: 'delivered', paidAt: deliveredAt, deliveredAt })).toBe(
    deliveredAt,
  )
})

test.each(['awaiting_payment', 'cancelled', 'expired'])(
  'an order that is %s has no invoice',
  (status) => {
    expect(invoiceDueSince({ ...order, status, paidAt, deliveredAt })).toBeNull()
  },
)

test('an invoice due on a Friday may be signed until Monday', () => {
  expect(lastSigningDay(paidAt)).toBe('2026-11-23')
  expect(lastSigningDay(deliveredAt)).toBe('2026-11-24')
})

test('from 01/07/2026 the moment of issuing stands in decree 254', () => {
  expect(issueLawOn(parseLocalDate('2026-06-30')!)?.legalReference).toContain('123/2020')
  expect(issueLawOn(parseLocalDate('2026-07-01')!)?.legalReference).toContain('254/2026')
})
