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
  { name: 'exactly what is expected', gross: 400_000n, found: expectation(), status: 'matched' },
  { name: 'less than expected', gross: 390_000n, found: expectation(), status: 'different' },
  {
    name: 'more than is owed',
    gross: 400_000n,
    found: expectation({ outstanding: 0n }),
    status: 'different',
  },
  {
    name: 'the same once more',
    gross: 400_000n,
    found: expectation({ cameBefore: true }),
    status: 'repeated',
  },
  { name: 'a fee alone', gross: 0n, found: expectation(), status: 'matched' },
  {
    name: 'a refund that was made',
    gross: -50_000n,
    found: expectation({ amounts: [400_000n, -50_000n] }),
    status: 'matched',
  },
  { name: 'a refund that nobody made', gross: -50_000n, found: expectation(), status: 'different' },
  { name: 'an order nobody knows', gross: 400_000n, found: null, status: 'unknown' },
] as const)('$name: $status', ({ gross, found, status }) => {
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
