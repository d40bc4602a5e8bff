// An electronic invoice in our words: what it says, not how it is written. Safe for the browser.
import type { LocalDate } from '#app/lib/time.ts'

/** '1': VAT invoice of a seller on the deduction method; '2': sales invoice of one on the direct method. */
export type InvoiceForm = '1' | '2'

export const invoiceForms = ['1', '2'] as const satisfies readonly InvoiceForm[]

/** THDon, as the law writes the names. */
export const invoiceNames: Record<InvoiceForm, string> = {
  '1': 'Hóa đơn giá trị gia tăng',
  '2': 'Hóa đơn bán hàng',
}

/** Written exactly so when the buyer gave no details; nobody may deduct tax with such an invoice. */
export const consumerBuyer = 'Bán cho người tiêu dùng'

/** 24 letters of an alphabet of 29: 116 bits, so that nobody finds another's invoice by trying. */
export const lookupLength = 24

export type InvoiceSeller = {
  name: string
  taxCode: string
  address: string
  phone: string | null
  email: string | null
  bankAccount: string | null
  bankName: string | null
}

/** A consumer without details has only the name `consumerBuyer`. */
export type InvoiceBuyer = { name: string; taxCode: string | null; address: string | null }

export type LineNature = 'goods' | 'promotion' | 'discount'

/** Amounts are whole đồng without VAT on form 1, with it on form 2; a discount's amount is positive. */
export type InvoiceLine = {
  nature: LineNature
  code: string | null
  name: string
  unit: string | null
  quantity: number | null
  /** Decimal text with at most six decimals. */
  unitPrice: string | null
  amount: bigint
  /** TSuat: '8%', 'KCT' …; null on form 2. */
  vatCode: string | null
}

export type VatGroup = { vatCode: string; net: bigint; vat: bigint }

export type InvoiceAmounts = {
  lines: InvoiceLine[]
  /** One entry for each rate, in order of first use; empty on form 2. */
  groups: VatGroup[]
  totalBeforeVat: bigint
  totalVat: bigint
  totalDiscount: bigint
  total: bigint
}

/** The invoice that another one adjusts. */
export type AdjustedInvoice = {
  form: InvoiceForm
  symbol: string
  number: number
  date: LocalDate
  /** the sentence that the law asks for, and why */
  note: string
}

export const invoiceKinds = ['original', 'adjusting'] as const
export type InvoiceKind = (typeof invoiceKinds)[number]

export type InvoiceHeading = {
  form: InvoiceForm
  symbol: string
  number: number
  date: LocalDate
  /** HTTToan: how the buyer pays. */
  payment: string
  lookupCode: string
  orderCode: string
  /** MSTTCGP: tax code of whose software issues it. */
  softwareTaxCode: string
  /** null on an invoice of its own */
  adjusts: AdjustedInvoice | null
}

export type InvoiceContent = InvoiceHeading &
  InvoiceAmounts & { seller: InvoiceSeller; buyer: InvoiceBuyer; amountInWords: string }

export type InvoiceRefusal =
  | 'invoice.not-set-up'
  | 'invoice.bad-tax-code'
  | 'invoice.order-not-found'
  | 'invoice.order-not-due'
  | 'invoice.nothing-kept'
  | 'invoice.other-seller'
  | 'invoice.discount-too-large'
  | 'invoice.bad-vat-code'
  | 'invoice.certificate-expired'
  | 'invoice.clock-went-back'
  | 'invoice.series-full'
