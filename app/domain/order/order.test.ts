import { expect, test } from 'vitest'

import { canBecome, isSold, orderStatuses, orderStatusesBefore } from './order.ts'

test('a parcel that was handed over can only be delivered', () => {
  expect(orderStatuses.filter((to) => canBecome('handed_over', to))).toEqual([
    'delivered',
    'returned',
  ])
})

test('a delivered or cancelled order stays as it is', () => {
  for (const to of orderStatuses) {
    expect(canBecome('delivered', to)).toBe(false)
    expect(canBecome('cancelled', to)).toBe(false)
  }
})

test('an order is confirmed by money in time, or by late money while the goods are there', () => {
  expect(orderStatusesBefore('confirmed')).toEqual(['awaiting_payment', 'expired'])
})

test('only confirmed, handed over and delivered orders are sold', () => {
  expect(orderStatuses.filter(isSold)).toEqual(['confirmed', 'handed_over', 'delivered'])
})
