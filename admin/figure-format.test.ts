import { expect, test } from 'vitest'
import { nothingMeasured } from '#app/domain/metric/metric.ts'
import { changeSentence, formatShare } from './figure-format.ts'

const measured = (orders: bigint, revenue: bigint) => ({ ...nothingMeasured(), orders, revenue })

test('a share is written with one decimal and the decimal mark of the language', () => {
  expect(formatShare(9744, 'vi')).toBe('97,4%')
  expect(formatShare(9744, 'en')).toBe('97.4%')
  expect(formatShare(10_000, 'vi')).toBe('100%')
  expect(formatShare(null, 'vi')).toBe('–')
})

test('one sentence says what rose and what fell since the period before', () => {
  const change = { before: measured(40n, 8_000_000n), now: measured(50n, 6_000_000n), days: 30 }

  expect(changeSentence(change, 'vi').replaceAll('\u00a0', ' ')).toBe(
    'So với kỳ trước, đơn hàng tăng 25% (từ 40 lên 50); doanh thu giảm 25% (từ 8.000.000 ₫ xuống 6.000.000 ₫).',
  )
})

test('a first period compares with nothing and says so', () => {
  const change = { before: measured(0n, 0n), now: measured(3n, 9n), days: 7 }

  expect(changeSentence(change, 'vi')).toBe('Kỳ này có 3 đơn hàng; kỳ trước chưa có đơn nào.')
  expect(changeSentence({ ...change, now: change.before }, 'en')).toBe(
    'No order in either period of 7 days.',
  )
})
