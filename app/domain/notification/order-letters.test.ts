import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { letterSamples } from './letter-samples.ts'
import { refundLetter } from './after-letters.ts'
import { parcelLetter, purchaseLetter } from './order-letters.ts'

const to = { to: 'lan@vidu.vn', locale: 'vi', url: 'https://nieu.vn/orders/7KQ2MF' } as const

test.each(Object.entries(letterSamples))(
  '%s says the same in text and HTML, whole',
  (_name, write) => {
    for (const locale of ['vi', 'en'] as const) {
      const letter = write(locale)

      expect(letter.html).toContain(`<html lang="${locale}">`)
      for (const part of [letter.subject, letter.text, letter.html]) {
        expect(part).not.toMatch(/undefined|null|\{\w+\}|NaN/)
      }
      const link = /https?:\/\/\S+/.exec(letter.text)?.[0]
      expect(letter.html).toContain(`href="${link}"`)
    }
  },
)

test('a purchase lists what was bought and what it comes to, and how to pay what is not paid', () => {
  const facts = {
    ...to,
    code: '7KQ2MF',
    lines: [{ title: 'Cá kho', quantity: 2, total: vnd(370_000n) }],
    deliveryFee: vnd(30_000n),
    discount: vnd(20_000n),
    total: vnd(380_000n),
    byCards: vnd(0n),
  }

  const cash = purchaseLetter({ ...facts, stage: 'placed', method: 'cod' })
  const paid = purchaseLetter({ ...facts, stage: 'paid', method: 'bank' })

  for (const line of ['2 × Cá kho: 370.000', 'Giảm giá: −20.000', 'Tổng cộng: 380.000']) {
    expect(cash.text).toContain(line)
  }
  expect(cash.text).toContain('tiền mặt khi nhận hàng')
  expect(paid.text).not.toContain('chuyển khoản')
})

test('cash to have ready is told only while it is owed', () => {
  const facts = {
    ...{ ...to, code: '7KQ2MF', shopName: 'Yên Hòa', tracking: null, note: null },
    ...{ tellBy: null, isCancelledByShopper: false },
  }

  const owed = parcelLetter({ ...facts, stage: 'shipped', toPay: vnd(400_000n) })
  const paid = parcelLetter({ ...facts, stage: 'shipped', toPay: null })

  expect(owed.text).toContain('Tiền cần chuẩn bị: 400.000\u00a0₫')
  expect(paid.text).not.toContain('Tiền cần chuẩn bị')
})

test('a title of goods cannot smuggle markup into the table of a letter', () => {
  const letter = purchaseLetter({
    ...to,
    stage: 'paid',
    method: 'vnpay',
    code: '7KQ2MF',
    lines: [{ title: '<img src=x onerror=alert(1)>', quantity: 1, total: vnd(1n) }],
    deliveryFee: vnd(0n),
    discount: vnd(0n),
    total: vnd(1n),
    byCards: vnd(0n),
  })

  expect(letter.html).not.toContain('<img')
})

test('money back names who gives it and when it arrives', () => {
  const facts = {
    ...{ ...to, code: '7KQ2MF', shopName: 'Yên Hòa' },
    ...{ amount: vnd(90_000n), onCards: vnd(0n) },
  }

  expect(refundLetter({ ...facts, isByHand: false }).subject).toBe(
    'Yên Hòa hoàn 90.000\u00a0₫ cho bạn'.replace('\u00a0', ' '),
  )
  expect(refundLetter({ ...facts, isByHand: true }).text).toContain('chuyển khoản lại')
})
