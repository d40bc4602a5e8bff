import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumOf } from '#app/domain/ledger/ledger.ts'
import { findColumns, readRow } from './remittance-columns.ts'
import { readRemittance } from './read-remittance.server.ts'
import { handedOverEntries, matchLine, type Expectation } from './remittance.ts'

const file = (text: string) => readRemittance(new TextEncoder().encode(text))
const expectation = (facts: Partial<Expectation> = {}): Expectation => ({
  orderId: 'an-order',
  outstanding: 400_000n,
  amounts: [400_000n],
  cameBefore: false,
  ...facts,
})

test('the file of GHN, with its heading above the table and its sum below', async () => {
  const { rows } = await file(
    [
      'BẢNG ĐỐI SOÁT COD,,,,',
      'Kỳ 01/11/2026 - 15/11/2026,,,,',
      'STT,Mã đơn GHN,Mã đơn khách hàng,Tiền thu hộ,Tổng phí,Ngày giao thành công',
      '1,L3XKQ9,AB2CD3,"400.000",22.000,14/11/2026 09:30',
      'Tổng cộng,,,400.000,22.000,',
    ].join('\n'),
  )

  expect(rows).toEqual([
    {
      rowNumber: 4,
      tracking: 'L3XKQ9',
      reference: 'AB2CD3',
      gross: 400_000n,
      fee: 22_000n,
      day: '2026-11-14',
    },
  ])
})

test('a gateway writes refunds as a kind of row; they come off', () => {
  const columns = findColumns(['vnp_TxnRef', 'Loại giao dịch', 'Số tiền', 'Phí giao dịch'])
  const row = columns && readRow({ number: 2, cells: ['R1', 'Hoàn tiền', '185000', '-0'] }, columns)

  expect(row).toMatchObject({ reference: 'R1', gross: -185_000n, fee: 0n })
})

test('rows that cannot be read refuse the whole file and are named by their numbers', async () => {
  const reading = file('Mã vận đơn,COD\nG1,400000\nG2,4.5e5\n,200000\nG4,1e9\n')

  await expect(reading).rejects.toMatchObject({
    code: 'remittance.bad-rows',
    detail: { count: 3, rows: '3, 4, 5' },
  })
})

test('a file without the needed columns is refused as such', async () => {
  await expect(file('Tên,Địa chỉ\nLan,Ninh Bình\n')).rejects.toMatchObject({
    code: 'remittance.no-head',
  })
})

test.each([
  ['exactly what is expected', 400_000n, expectation(), 'matched'],
  ['less than expected', 390_000n, expectation(), 'different'],
  ['more than is owed', 400_000n, expectation({ outstanding: 0n }), 'different'],
  ['the same once more', 400_000n, expectation({ cameBefore: true }), 'repeated'],
  ['a fee alone', 0n, expectation(), 'matched'],
  ['a refund that was made', -50_000n, expectation({ amounts: [400_000n, -50_000n] }), 'matched'],
  ['a refund that nobody made', -50_000n, expectation(), 'different'],
  ['an order nobody knows', 400_000n, null, 'unknown'],
] as const)('%s: %s', (_name, gross, found, status) => {
  expect(matchLine({ gross }, found).status).toBe(status)
})

test('whatever is handed over, the entry balances and the claim falls by the whole of it', () => {
  const amount = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n })
  fc.assert(
    fc.property(amount, fc.bigInt({ min: 0n, max: 10n ** 8n }), (gross, fee) => {
      const entries = handedOverEntries({
        gross,
        fee,
        from: 'receivable.carrier',
        to: 'bank',
        feeAccount: 'fee.carrier',
      })
      expect(sumOf(entries)).toBe(0n)
      expect(sumOf(entries.filter(({ account }) => account === 'receivable.carrier'))).toBe(-gross)
    }),
  )
})
