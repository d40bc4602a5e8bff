import { expect, test } from 'vitest'

import { shopRoles } from '#app/domain/identity/permissions.ts'
import { newsSentence } from './notification.messages.ts'
import { choicesOf, isNewsKind, kindsFor, newsKinds, placeOf } from './notification.ts'

test('a farmer hears of no order, no shopper and no money', () => {
  expect(kindsFor('farmer')).toEqual([])
})

test('an accountant hears of orders and of money, not of products', () => {
  const kinds = kindsFor('accountant')

  expect(kinds).toContain('payout.paid')
  expect(kinds).toContain('order.new')
  expect(kinds).not.toContain('stock.low')
})

test('what a person chose counts more than what their role hears by default', () => {
  const [orders] = choicesOf('owner', [{ topic: 'orders', isShown: true, isMailed: false }])

  expect(orders).toEqual({ topic: 'orders', isShown: true, isMailed: false })
  expect(choicesOf('owner', [])[0]?.isMailed).toBe(true)
  expect(choicesOf('staff', []).every((choice) => choice.isShown && !choice.isMailed)).toBe(true)
})

test('a choice made in another role gives no right to hear', () => {
  const made = [{ topic: 'connections' as const, isShown: true, isMailed: true }]

  expect(choicesOf('staff', made).map(({ topic }) => topic)).not.toContain('connections')
  expect(shopRoles.flatMap((role) => choicesOf(role, made).length)).toEqual([6, 5, 3, 0])
})

test('every kind leads somewhere and has its sentence, with nothing left unfilled', () => {
  const facts = {
    ...{ code: 'A1B2C3', total: '185000', amount: '90000', title: 'Cá kho', left: 2, pieces: 3 },
    ...{ stars: 4, day: '2026-12-01', days: 7, months: 3, host: 'yenhoa.vn', because: 'expired_card' },
  }

  for (const kind of Object.keys(newsKinds).filter(isNewsKind)) {
    expect(placeOf(kind, '01900000-0000-7000-8000-000000000001')).toMatch(/^[a-z]/)
    for (const locale of ['vi', 'en'] as const) {
      expect([kind, newsSentence(kind, facts, locale)]).toEqual([
        kind,
        expect.not.stringMatching(/\{|undefined/),
      ])
    }
  }
})

test('money and days are written as the reader writes them', () => {
  const facts = { code: 'A1B2C3', total: '185000', pieces: 2 }

  expect(newsSentence('order.new', facts, 'vi')).toBe('Đơn mới A1B2C3: 2 món, 185.000\u00a0₫')
  expect(newsSentence('order.new', facts, 'en')).toBe('New order A1B2C3: 2 items, 185,000\u00a0₫')
})
