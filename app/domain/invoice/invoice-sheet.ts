// An invoice as a person reads it: every text of the printed form, made from the signed content alone. The PDF and
// the page show the same sheet. Invoices are in Vietnamese by law, with '.' for thousands and ',' for decimals.
import { formatInteger } from '#app/lib/money.ts'
import { formatDay } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { spokenDay } from './spoken-day.ts'
import { printedSymbol } from './invoice-symbol.ts'
import { invoiceNames } from './invoice.ts'
import type { InvoiceContent, InvoiceLine, LineNature, VatGroup } from './invoice.ts'

export type Fact = { label: string; value: string }

export type SheetLine = {
  position: string
  name: string
  unit: string
  quantity: string
  unitPrice: string
  rate: string
  amount: string
}

export type SheetRate = { rate: string; net: string; vat: string; gross: string }

/** `share`: part of the table's width. */
export type SheetColumn<Key extends string = string> = {
  key: Key
  label: string
  isNumber: boolean
  share: number
}

export type InvoiceSheet = {
  title: string
  dateText: string
  /** which invoice it adjusts, and why; null on an invoice of its own */
  note: string | null
  symbol: string
  number: string
  seller: Fact[]
  buyer: Fact[]
  columns: SheetColumn<keyof SheetLine>[]
  lines: SheetLine[]
  /** Empty on a sales invoice. */
  rates: SheetRate[]
  totals: Fact[]
  words: string
  signature: Fact[]
  lookupCode: string
}

export const rateColumns: SheetColumn<keyof SheetRate>[] = [
  { key: 'rate', label: 'Thuế suất', isNumber: false, share: 0.34 },
  { key: 'net', label: 'Tiền trước thuế', isNumber: true, share: 0.22 },
  { key: 'vat', label: 'Tiền thuế GTGT', isNumber: true, share: 0.22 },
  { key: 'gross', label: 'Cộng', isNumber: true, share: 0.22 },
]

type Signed = {
  content: InvoiceContent
  signer: { name: string; taxCode: string }
  signedAt: string
}

/** The sheet of a proven invoice. */
export function invoiceSheet({ content, signer, signedAt }: Signed): InvoiceSheet {
  const isVat = content.form === '1'
  return {
    title: invoiceNames[content.form],
    dateText: spokenDay(content.date),
    note: content.adjusts?.note ?? null,
    symbol: printedSymbol(content.form, content.symbol),
    number: String(content.number),
    seller: sellerFacts(content),
    buyer: buyerFacts(content),
    columns: lineColumns(isVat),
    lines: content.lines.map((line, index) => sheetLine(line, index + 1)),
    rates: content.groups.map(sheetRate),
    totals: totalFacts(content, isVat),
    words: content.amountInWords,
    signature: [
      { label: 'Ký bởi', value: signer.name },
      { label: 'Mã số thuế', value: signer.taxCode },
      { label: 'Ngày ký', value: spokenInstant(signedAt) },
    ],
    lookupCode: content.lookupCode,
  }
}

/** 'KCT' and 'KKKNT' in words; a percentage stays as it is. */
export function vatRateText(vatCode: string): string {
  if (vatCode === 'KCT') return 'Không chịu thuế'
  if (vatCode === 'KKKNT') return 'Không kê khai, nộp thuế'
  return vatCode.replace('KHAC:', '').replace('.', ',')
}

function sellerFacts({ seller }: InvoiceContent): Fact[] {
  const bank = [seller.bankAccount, seller.bankName].filter(Boolean).join(' tại ')
  return given([
    { label: 'Đơn vị bán hàng', value: seller.name },
    { label: 'Mã số thuế', value: seller.taxCode },
    { label: 'Địa chỉ', value: seller.address },
    { label: 'Điện thoại', value: seller.phone },
    { label: 'Thư điện tử', value: seller.email },
    { label: 'Số tài khoản', value: bank },
  ])
}

function buyerFacts({ buyer, payment, orderCode }: InvoiceContent): Fact[] {
  return given([
    { label: buyer.taxCode ? 'Tên đơn vị' : 'Người mua hàng', value: buyer.name },
    { label: 'Mã số thuế', value: buyer.taxCode },
    { label: 'Địa chỉ', value: buyer.address },
    { label: 'Hình thức thanh toán', value: payment },
    { label: 'Mã đơn hàng', value: orderCode },
    { label: 'Đồng tiền', value: 'VND' },
  ])
}

const given = (facts: { label: string; value: string | null }[]): Fact[] =>
  facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))

const lineColumns = (isVat: boolean): SheetColumn<keyof SheetLine>[] => [
  { key: 'position', label: 'STT', isNumber: true, share: 0.06 },
  { key: 'name', label: 'Tên hàng hóa, dịch vụ', isNumber: false, share: isVat ? 0.36 : 0.46 },
  { key: 'unit', label: 'Đơn vị tính', isNumber: false, share: 0.1 },
  { key: 'quantity', label: 'Số lượng', isNumber: true, share: 0.09 },
  { key: 'unitPrice', label: 'Đơn giá', isNumber: true, share: 0.14 },
  ...(isVat ? [{ key: 'rate', label: 'Thuế suất', isNumber: true, share: 0.1 } as const] : []),
  {
    key: 'amount',
    label: isVat ? 'Thành tiền chưa thuế' : 'Thành tiền',
    isNumber: true,
    share: 0.15,
  },
]

const natureNotes: Record<LineNature, string> = {
  goods: '',
  promotion: ' (hàng khuyến mại, không thu tiền)',
  discount: '',
}

function sheetLine(line: InvoiceLine, position: number): SheetLine {
  const code = line.vatCode ?? ''
  return {
    position: String(position),
    name: line.name + natureNotes[line.nature],
    unit: line.unit ?? '',
    quantity: line.quantity === null ? '' : formatInteger(line.quantity),
    unitPrice: line.unitPrice === null ? '' : decimalText(line.unitPrice),
    rate: code.endsWith('%') ? vatRateText(code) : code,
    amount: formatInteger(line.nature === 'discount' ? -line.amount : line.amount),
  }
}

const sheetRate = ({ vatCode, net, vat }: VatGroup): SheetRate => ({
  rate: vatCode.endsWith('%') ? vatRateText(vatCode) : `${vatRateText(vatCode)} (${vatCode})`,
  net: formatInteger(net),
  vat: formatInteger(vat),
  gross: formatInteger(net + vat),
})

function totalFacts(content: InvoiceContent, isVat: boolean): Fact[] {
  const facts = [{ label: 'Tổng tiền thanh toán', value: `${formatInteger(content.total)} đ` }]
  if (!isVat) return facts
  return [
    { label: 'Cộng tiền hàng (chưa thuế)', value: `${formatInteger(content.totalBeforeVat)} đ` },
    { label: 'Cộng tiền thuế GTGT', value: `${formatInteger(content.totalVat)} đ` },
    ...facts,
  ]
}

/** '171296.5' → '171.296,5' */
export function decimalText(text: string): string {
  const [whole = '0', fraction] = text.split('.')
  return fraction ? `${formatInteger(BigInt(whole))},${fraction}` : formatInteger(BigInt(whole))
}

const spokenInstant = (local: string): string =>
  `${local.slice(11, 19)} ${formatDay(local.slice(0, 10) as LocalDate)}`
