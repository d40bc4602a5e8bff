import fc from 'fast-check'
import { QRPay } from 'vietnam-qr-pay'
import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { transferBanks, vietQr } from './vietqr.ts'

const transfer = {
  bankBin: '970436',
  accountNumber: '0123456789',
  amount: vnd(185_000n),
  content: 'NIEUK7QXM2T4HJ',
}

test('what a banking app reads is what was asked: account, whole đồng, words', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 999_999_999n }),
      fc.stringMatching(/^[0-9]{6,19}$/),
      fc.stringMatching(/^[A-Z0-9]{1,25}$/),
      (amount, accountNumber, content) => {
        const read = new QRPay(vietQr({ ...transfer, accountNumber, amount: vnd(amount), content }))

        expect(read.isValid).toBe(true)
        expect(read.amount).toBe(amount.toString())
        expect(read.consumer).toMatchObject({ bankBin: '970436', bankNumber: accountNumber })
        expect(read.additionalData.purpose).toBe(content)
      },
    ),
  )
})

test('words that a bank would cut or change, and no money at all, make no code', () => {
  for (const content of ['', 'Cảm ơn', 'A'.repeat(26), 'NIEU-K7']) {
    expect(() => vietQr({ ...transfer, content })).toThrow(/25 plain letters/)
  }
  expect(() => vietQr({ ...transfer, amount: vnd(0n) })).toThrow(/cannot ask/)
})

test('the banks people know are there, once each', () => {
  const bins = transferBanks.map((bank) => bank.bin)

  expect(bins).toContain('970436')
  expect(bins).toContain('970405')
  expect(new Set(bins).size).toBe(bins.length)
})
