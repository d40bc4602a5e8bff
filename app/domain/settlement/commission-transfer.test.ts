import fc from 'fast-check'
import { expect, test } from 'vitest'

import { sumOf } from '#app/domain/ledger/ledger.ts'
import { referencesIn } from '#app/domain/payment/transfer.ts'
import {
  codeIn,
  commissionPaidEntries,
  commissionToPay,
  commissionWords,
} from './commission-transfer.ts'

const code = fc.string({
  unit: fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTWXYZ'),
  minLength: 10,
  maxLength: 10,
})

test('the words are found whatever a bank writes around them, and no other shop is', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('', ' CHUYEN TIEN', 'ZZ9', '.FT26.'), (own, after) => {
      const words = commissionWords(own)
      const written = `MBVCB.123.${words.toLowerCase()}${after}`
      expect(words.length).toBeLessThanOrEqual(25)
      expect(referencesIn(written).flatMap((one) => codeIn(one) ?? [])).toEqual([own])
    }),
  )
  expect(codeIn('NIEUK7QXM2ABCD')).toBeNull()
})

test('what the market holds settles the commission first; only the rest is to be transferred', () => {
  const cash = { commission: 90_000n, held: 0n, keptForTax: 0n }

  expect(commissionToPay(cash)).toBe(90_000n)
  expect(commissionToPay({ ...cash, held: 60_000n })).toBe(30_000n)
  expect(commissionToPay({ ...cash, held: 500_000n })).toBe(0n)
  expect(commissionToPay({ ...cash, held: 60_000n, keptForTax: 60_000n })).toBe(90_000n)
  expect(commissionToPay({ ...cash, commission: -5_000n })).toBe(0n)
})

test('paying moves the debt and the account by the same sum', () => {
  expect(sumOf(commissionPaidEntries(90_000n))).toBe(0n)
})
