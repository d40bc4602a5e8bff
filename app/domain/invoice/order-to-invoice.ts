// What an order becomes on its invoice: lines, the delivery fee, the discount. Pure; the database is elsewhere.
import { invoiceAmounts } from './invoice-amounts.ts'
import type { SoldLine } from './invoice-amounts.ts'
import { consumerBuyer } from './invoice.ts'
import type {
  InvoiceAmounts,
  InvoiceBuyer,
  InvoiceContent,
  InvoiceForm,
  InvoiceHeading,
} from './invoice.ts'
import { amountInWords } from './amount-in-words.ts'
import type { InvoiceProfileForm } from './invoice.forms.ts'

export type OrderToInvoice = {
  code: string
  paymentMethod: string
  deliveryFee: bigint
  /** the part of the discounts that is off the delivery; the rest stands on the lines */
  deliveryDiscount: bigint
  total: bigint
  lines: {
    title: string
    variantTitle: string
    sku: string | null
    unit: string
    quantity: number
    total: bigint
    discount: bigint
    vatRateCode: string
  }[]
}

export type IssuingSeller = {
  profile: InvoiceProfileForm
  /** Rate of the delivery as a service of the shop on that day. */
  deliveryVatCode: string
}

export type IssuedAs = Pick<InvoiceHeading, 'symbol' | 'number' | 'date' | 'lookupCode'> & {
  /** Absent: a consumer without details. */
  buyer?: InvoiceBuyer | undefined
}

/** All that an order's invoice says. Throws what `amountsOfOrder` throws. */
export function invoiceOfOrder(
  order: OrderToInvoice,
  { profile, deliveryVatCode }: IssuingSeller,
  { buyer, ...issuedAs }: IssuedAs,
): InvoiceContent {
  const { form, sellerName, taxCode, address, phone, email, bankAccount, bankName } = profile
  const amounts = amountsOfOrder(order, { form, deliveryVatCode })
  return {
    ...issuedAs,
    ...amounts,
    form,
    adjusts: null,
    payment: paymentText(order.paymentMethod),
    orderCode: order.code,
    softwareTaxCode: taxCode,
    seller: { name: sellerName, taxCode, address, phone, email, bankAccount, bankName },
    buyer: buyer ?? { name: consumerBuyer, taxCode: null, address: null },
    amountInWords: amountInWords(amounts.total),
  }
}

/** HTTToan of our payment methods. */
export function paymentText(method: string): string {
  if (method === 'gift-card') return 'Thẻ quà tặng'
  return method === 'cod' ? 'Tiền mặt' : 'Chuyển khoản'
}

/**
 * The amounts of an order's invoice; their total is the order's (anything else is a fault).
 * `deliveryVatCode` is the rate of the delivery as a service of the shop.
 */
export function amountsOfOrder(
  order: OrderToInvoice,
  seller: { form: InvoiceForm; deliveryVatCode: string },
): InvoiceAmounts {
  const amounts = invoiceAmounts({
    form: seller.form,
    lines: order.lines.map(soldLine),
    delivery: order.deliveryFee > 0n ? deliveryLine(order, seller.deliveryVatCode) : null,
  })
  if (amounts.total !== order.total) {
    throw new Error(`order ${order.code} is ${order.total}, its lines make ${amounts.total}`)
  }
  return amounts
}

/** What a line is called on an invoice. */
export const invoicedName = (line: { title: string; variantTitle: string }): string =>
  isOnlyVariant(line.variantTitle) ? line.title : `${line.title} (${line.variantTitle})`

export const deliveryName = 'Phí giao hàng'
export const deliveryUnit = 'lần'

const soldLine = (line: OrderToInvoice['lines'][number]): SoldLine => ({
  code: line.sku,
  name: invoicedName(line),
  unit: line.unit,
  quantity: line.quantity,
  total: line.total,
  discount: line.discount,
  vatCode: line.vatRateCode,
})

const isOnlyVariant = (title: string) => title === '' || title === 'Default Title'

const deliveryLine = (order: OrderToInvoice, vatCode: string): SoldLine => ({
  code: null,
  name: deliveryName,
  unit: deliveryUnit,
  quantity: 1,
  total: order.deliveryFee,
  discount: order.deliveryDiscount,
  vatCode,
})
