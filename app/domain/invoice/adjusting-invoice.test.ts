import { describe, expect, test } from 'vitest'
import { sumRefund } from '#app/domain/order/refund.ts'
import {
  factOf,
  issuedAs,
  line,
  orderOf,
  original,
  refundable,
  seller,
  type Refund,
} from '#tests/support/refunded-order.ts'
import { adjustingInvoice } from './adjusting-invoice.ts'
import type { InvoiceForm } from './invoice.ts'
import { invoiceXml } from './invoice-xml.ts'
import { readInvoiceXml } from './read-invoice-xml.ts'
import type { WorthOrder } from './worth.ts'

const adjust = (
  order: WorthOrder,
  { form = '1', counted = [], fresh }: { form?: InvoiceForm; counted?: Refund[]; fresh: Refund[] },
) =>
  adjustingInvoice(
    { original: original(order, form), order, counted, fresh },
    seller(form),
    issuedAs(15),
  )

const ask = (order: WorthOrder, lines: { orderLineId: string; quantity: number }[], extra = 0n) =>
  factOf(sumRefund(refundable(order, []), { lines, deliveryFee: 0n, extra }))

describe('one pot of two comes back', () => {
  const order = orderOf([
    line('Chạch sụn'),
    line('Gạo nếp', { total: 100_000n, vatRateCode: 'KCT' }),
  ])
  const invoice = adjust(order, {
    fresh: [ask(order, [{ orderLineId: 'Chạch sụn', quantity: 1 }])],
  })

  test('its price and the VAT inside are written below nothing; what did not change is left out', () => {
    expect(invoice.lines).toEqual([
      {
        nature: 'goods',
        code: null,
        name: 'Điều chỉnh giảm: Chạch sụn',
        unit: 'niêu',
        quantity: -1,
        unitPrice: '171296',
        amount: -171_296n,
        vatCode: '8%',
      },
    ])
    expect(invoice.groups).toEqual([{ vatCode: '8%', net: -171_296n, vat: -13_704n }])
    expect(invoice).toMatchObject({
      totalBeforeVat: -171_296n,
      totalVat: -13_704n,
      total: -185_000n,
    })
    expect(invoice.amountInWords).toBe('Âm một trăm tám mươi lăm nghìn đồng')
  })

  test('it names the original in the words of the law, and why', () => {
    expect(invoice.adjusts).toEqual({
      form: '1',
      symbol: 'K26TYY',
      number: 14,
      date: '2026-11-22',
      note:
        'Điều chỉnh cho hóa đơn Mẫu số 1 ký hiệu K26TYY số 14 ngày 22 tháng 11 năm 2026. ' +
        'Lý do: người mua trả lại hàng.',
    })
  })

  test('what is written is read back', () => {
    const xml = invoiceXml(invoice)

    expect(xml).toContain(
      '<TTHDLQuan><TCHDon>2</TCHDon><LHDCLQuan>1</LHDCLQuan><KHMSHDCLQuan>1</KHMSHDCLQuan>' +
        '<KHHDCLQuan>K26TYY</KHHDCLQuan><SHDCLQuan>14</SHDCLQuan><NLHDCLQuan>2026-11-22</NLHDCLQuan>',
    )
    expect(readInvoiceXml(xml)).toEqual(invoice)
    expect(() => readInvoiceXml(xml.replace('<TCHDon>2<', '<TCHDon>1<'))).toThrow('replaces')
  })
})

test('a sales invoice is adjusted without any word of VAT', () => {
  const order = orderOf([line('Chạch sụn')])

  const invoice = adjust(order, {
    form: '2',
    fresh: [ask(order, [{ orderLineId: 'Chạch sụn', quantity: 2 }])],
  })

  expect(invoice).toMatchObject({
    groups: [],
    totalVat: 0n,
    totalBeforeVat: -370_000n,
    total: -370_000n,
  })
  expect(invoice.lines).toMatchObject([{ quantity: -2, unitPrice: '185000', vatCode: null }])
})

test('what weighed less is taken off the rate of the fish that weighed less, pieces untouched', () => {
  const order = orderOf([line('Chạch sụn'), line('Cá kho', { vatRateCode: 'KCT' })])
  const lighter = { ...ask(order, [], 20_000n), weighedLineId: 'Cá kho' }

  const invoice = adjust(order, { fresh: [lighter] })

  expect(invoice.lines).toMatchObject([
    { name: 'Điều chỉnh giảm giá: Cá kho', quantity: null, unitPrice: null, amount: -20_000n },
  ])
  expect(invoice.groups).toEqual([{ vatCode: 'KCT', net: -20_000n, vat: 0n }])
})

test('a kindness without pieces is spread over what is left of the goods', () => {
  const order = orderOf([
    line('Chạch sụn', { total: 300_000n }),
    line('Gạo', { total: 100_000n, vatRateCode: 'KCT' }),
  ])

  const invoice = adjust(order, { fresh: [ask(order, [], 40_000n)] })

  expect(invoice.groups).toEqual([
    { vatCode: '8%', net: -27_778n, vat: -2_222n },
    { vatCode: 'KCT', net: -10_000n, vat: 0n },
  ])
})

test('an order that lost a pot before its invoice is invoiced for the other one', () => {
  const order = orderOf([line('Chạch sụn')])

  const invoice = original(order, '1', [ask(order, [{ orderLineId: 'Chạch sụn', quantity: 1 }])])

  expect(invoice.lines).toMatchObject([{ quantity: 1 }, { name: 'Phí giao hàng' }])
  expect(invoice).toMatchObject({ total: 215_000n, adjusts: null })
})
