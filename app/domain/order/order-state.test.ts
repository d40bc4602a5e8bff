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

test('the parcel that is farthest behind speaks for the whole order', () => {
  const facts = { paymentMethod: 'cod', payment: null, isBack: false } as const
  const all = (...statuses: OrderStatus[]) =>
    groupState({ ...facts, orders: statuses.map((status) => ({ status })) })

  expect(all('delivered', 'confirmed')).toBe('confirmed')
  expect(all('delivered', 'handed_over')).toBe('sent')
  expect(all('delivered', 'cancelled')).toBe('received')
  expect(all('returned', 'cancelled', 'expired')).toBe('ended')
})

test('a cancelled order is over, a cash order is confirmed', () => {
  expect(of('cancelled', 'succeeded')).toBe('ended')
  expect(of('confirmed', null)).toBe('confirmed')
})
