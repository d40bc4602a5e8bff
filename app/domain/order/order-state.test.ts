import { expect, test } from 'vitest'

import { groupState, isWaiting, mayPay } from './order-state.ts'
import type { OrderStatus } from './order.ts'

const of = (status: OrderStatus, payment: string | null, isBack = false) =>
  groupState({
    paymentMethod: payment ? 'vnpay' : 'cod',
    orders: [{ status }],
    payment: payment ? { status: payment } : null,
    isBack,
  })

test('coming back from the bank is not being paid: the shopper waits for its word', () => {
  expect(of('awaiting_payment', 'pending', true)).toBe('checking')
  expect(of('awaiting_payment', 'pending')).toBe('waiting')
  expect(of('confirmed', 'succeeded', true)).toBe('confirmed')
})

test('after a failure one may pay again, after the end one may not', () => {
  expect(mayPay(of('awaiting_payment', 'failed', true))).toBe(true)
  expect(mayPay(of('expired', 'expired'))).toBe(false)
  expect(isWaiting(of('awaiting_payment', 'failed'))).toBe(false)
})

test('late money for goods that are gone is told as a refund', () => {
  expect(of('expired', 'surplus')).toBe('surplus')
  expect(of('confirmed', 'surplus')).toBe('confirmed')
})

test('a cancelled order is over, a cash order is confirmed', () => {
  expect(of('cancelled', 'succeeded')).toBe('ended')
  expect(of('confirmed', null)).toBe('confirmed')
})
