import { expect, test } from 'vitest'

import { foldOrderCode, foldPhone, hasTooManyLookUps, lookUpLimits } from './order-pass.ts'
import { findOrderForm } from './order.forms.ts'

test('a telephone number is the same however it is written', () => {
  expect(['+84 912 345 678', '0912.345.678', '84912345678', '0912345678'].map(foldPhone)).toEqual(
    Array<string>(4).fill('0912345678'),
  )
  // A landline of Hà Nội: its area code is not the country's.
  expect(foldPhone('024 3825 6789')).toBe('02438256789')
})

test("the code of one shop's parcel leads to the whole order", () => {
  expect(['k7m2xq-1', ' K7M2 XQ ', 'K7M2XQ'].map(foldOrderCode)).toEqual(
    Array<string>(3).fill('K7M2XQ'),
  )
})

test('what cannot be a code or a number is refused beside its field', () => {
  const wrong = findOrderForm.safeParse({ code: '??', phone: '12' })

  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['code', 'phone'])
})

test('guessing ends at the limit, for one code and for one address', () => {
  const { perCode, perAddress } = lookUpLimits

  expect(hasTooManyLookUps({ code: perCode - 1, address: perAddress - 1 })).toBe(false)
  expect(hasTooManyLookUps({ code: perCode, address: 0 })).toBe(true)
  expect(hasTooManyLookUps({ code: 0, address: perAddress })).toBe(true)
})
