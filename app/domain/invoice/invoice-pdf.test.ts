import { beforeAll, expect, test } from 'vitest'
import { sampleInvoice } from '#tests/support/sample-invoice.ts'
import { invoicePdf } from './invoice-pdf.server.ts'
import { decimalText, invoiceSheet } from './invoice-sheet.ts'
import type { InvoiceContent } from './invoice.ts'
import type { ProvenInvoice } from './verify-invoice.server.ts'

const proven = (content: InvoiceContent): ProvenInvoice => ({
  content,
  signer: { name: content.seller.name, taxCode: content.seller.taxCode },
  signedAt: '2026-11-22T10:15:30',
  certificatePem: '',
})

const url = 'https://cho.ninhbinh.vn/invoices/ABCDEFGHJKMNPQRSTWXYZ234'

let pdf: Buffer
beforeAll(async () => {
  pdf = await invoicePdf(proven(sampleInvoice('1')), url)
})

test('the sheet says every mandatory thing of a VAT invoice', () => {
  const sheet = invoiceSheet(proven(sampleInvoice('1')))

  expect(sheet).toMatchSnapshot()
})

test('a sales invoice has neither VAT columns nor VAT totals', () => {
  const sheet = invoiceSheet(proven(sampleInvoice('2')))

  expect(sheet.columns.map((column) => column.label)).not.toContain('Thuế suất')
  expect(sheet.rates).toEqual([])
  expect(sheet.totals).toEqual([{ label: 'Tổng tiền thanh toán', value: '453.000 đ' }])
  expect(sheet.lines[0]).toMatchObject({ unitPrice: '185.000', amount: '370.000', rate: '' })
})

test('figures are written the Vietnamese way', () => {
  expect(decimalText('171296.5')).toBe('171.296,5')
  expect(decimalText('50000')).toBe('50.000')
})

test('the PDF is one A4 page with its fonts inside', () => {
  const text = pdf.toString('latin1')

  expect(text.startsWith('%PDF-1.')).toBe(true)
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(text).toMatch(/\/Count 1\b/)
  expect(text.match(/\/FontFile2/g)).toHaveLength(2)
  expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+BeVietnamPro-Regular/)
})

test('sixty lines go on over pages', async () => {
  const one = sampleInvoice('1').lines[0]!
  const long = sampleInvoice('1', { lines: Array.from({ length: 60 }, () => one) })

  const pages = (await invoicePdf(proven(long), url)).toString('latin1')

  expect(Number(/\/Count (\d+)/.exec(pages)?.[1])).toBeGreaterThan(1)
})

test('the same invoice is drawn the same, whenever it is asked for', async () => {
  const again = await invoicePdf(proven(sampleInvoice('1')), url)

  expect(again.equals(pdf)).toBe(true)
})
