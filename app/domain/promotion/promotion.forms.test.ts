// What people type about promotions, and what becomes of it.
import { expect, test } from 'vitest'

import { changeForm, marketPromotionForm, promotionForm } from './promotion.forms.ts'
import { deepestBps } from './discount-limit.ts'

const typed = { title: 'Giảm 10% mừng mùa gặt', startsOn: '2026-11-23' }
const errorsOf = (form: object) => {
  const read = promotionForm.safeParse({ ...typed, ...form })
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
}

test('percentages, money and codes are read as people write them', () => {
  const read = promotionForm.parse({
    ...typed,
    kind: 'percent',
    percent: '12,5 %',
    most: '50.000 đ',
    code: ' tet 2027 ',
    minSubtotal: '',
    endsOn: '2026-12-31',
  })

  expect(read).toMatchObject({
    code: 'TET2027',
    benefit: { kind: 'percent', bps: 1250n, most: 50_000n },
    minSubtotal: 0n,
    endsOn: '2026-12-31',
    usesLimit: null,
  })
})

test('fields of another kind are dropped', () => {
  const read = promotionForm.parse({ ...typed, kind: 'delivery', percent: '10', buyPieces: '2' })

  expect(read.benefit).toEqual({ kind: 'delivery', most: null })
})

test.each([
  ['no percentage', { kind: 'percent' }, ['percent']],
  ['more than everything', { kind: 'percent', percent: '120' }, ['percent']],
  ['money as words', { kind: 'amount', amount: 'mười nghìn' }, ['amount']],
  ['nothing off', { kind: 'amount', amount: '0' }, ['amount']],
  ['an end before its beginning', { kind: 'delivery', endsOn: '2026-11-22' }, ['endsOn']],
  [
    'a limit by customer without a code',
    { kind: 'delivery', customerLimit: '1' },
    ['customerLimit'],
  ],
  ['a period without a number', { kind: 'delivery', period: 'day' }, ['periodLimit']],
  ['half a piece', { kind: 'bundle', buyPieces: '1.5', getPieces: '1' }, ['buyPieces']],
  ['a code with marks', { kind: 'delivery', code: 'TẾT' }, ['code']],
])('%s is told beside its field', (_name, form, fields) => {
  expect(errorsOf(form)).toEqual(fields)
})

test('a promotion of the market is for all goods and gives no bundle', () => {
  const bundle = { ...typed, kind: 'bundle', buyPieces: '2', getPieces: '1' }

  expect(marketPromotionForm.safeParse(bundle).success).toBe(false)
})

test('a wrong field of a change is told beside it too', () => {
  const read = changeForm.safeParse({ ...typed, intent: 'save', kind: 'percent', percent: 'x' })

  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['percent'])
})

test('how deep a promotion can go: an amount by its smallest purchase, a bundle by its pieces', () => {
  const amount = { kind: 'amount', amount: 50_000n } as const
  const bundle = { kind: 'bundle', buy: 2, get: 1, bps: 10_000n, giftProductIds: [] } as const

  expect(deepestBps(amount, 0n)).toBe(10_000n)
  expect(deepestBps(amount, 100_000n)).toBe(5000n)
  expect(deepestBps(bundle, 0n)).toBe(3333n)
  expect(deepestBps({ kind: 'delivery', most: null }, 0n)).toBe(0n)
})
