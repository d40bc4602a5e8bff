import { expect, test } from 'vitest'
import { vnd } from '#app/lib/money.ts'
import { parseLocalDate } from '#app/lib/time.ts'
import { invoicesCsv } from './invoices-csv.ts'

const row = {
  id: 'x',
  symbol: '1K26TYY',
  number: 14,
  day: parseLocalDate('2026-11-22')!,
  orderId: 'y',
  orderCode: 'KQ4M7T2P',
  buyerName: 'Công ty “A”, chi nhánh 2',
  buyerTaxCode: '0101243150',
  beforeVat: vnd(342_593),
  vat: vnd(27_407),
  total: vnd(370_000),
  kind: 'original' as const,
  adjusts: null,
  status: 'issued',
}

test('a month of invoices opens in a spreadsheet with plain figures', () => {
  const [mark, head, first] = invoicesCsv([row]).replace('\uFEFF', '\uFEFF\r\n').split('\r\n')

  expect(mark).toBe('\uFEFF')
  expect(head).toContain('Ký hiệu,Số,Ngày lập')
  expect(first).toBe(
    '1K26TYY,14,22/11/2026,KQ4M7T2P,"Công ty “A”, chi nhánh 2",0101243150,342593,27407,370000,Hóa đơn gốc,',
  )
})

const lineOf = (buyerName: string) => invoicesCsv([{ ...row, buyerName }]).split('\r\n')[1]

test.each(['=1+1', '+84', '-5', '@SUM(A1)'])('"%s" is not run as a formula', (text) => {
  expect(lineOf(text)).toContain(`,'${text},`)
})

test('a quote is doubled', () => {
  expect(lineOf('Bánh "gai"')).toContain(',"Bánh ""gai""",')
})
