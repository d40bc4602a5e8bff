// What an adjusting invoice says: the original that it adjusts, why, and by how much. Pure; the database is elsewhere.
import type { RefundReason } from '#app/domain/order/refund.ts'
import { adjustingAmounts } from './adjusting-amounts.ts'
import type { AdjustedLine } from './adjusting-amounts.ts'
import { amountInWords } from './amount-in-words.ts'
import type { InvoiceContent } from './invoice.ts'
import { deliveryName, deliveryUnit, invoicedName } from './order-to-invoice.ts'
import type { IssuedAs, IssuingSeller } from './order-to-invoice.ts'
import { spokenDay } from './spoken-day.ts'
import { worthAfter } from './worth.ts'
import type { RefundFact, WorthOrder } from './worth.ts'

/** As they stand on the invoice, which is Vietnamese by law. */
const reasonWords: Record<RefundReason, string> = {
  'out-of-stock': 'hết hàng, giao không đủ',
  damaged: 'hàng hỏng',
  return: 'người mua trả lại hàng',
  weight: 'khối lượng thực giao nhẹ hơn',
  goodwill: 'giảm giá cho người mua',
  dispute: 'giải quyết khiếu nại',
  other: 'thoả thuận với người mua',
  cancelled: 'huỷ đơn hàng',
  returned: 'hàng không giao được, chuyển trả người bán',
}

type Counted = RefundFact & { reason: RefundReason }

export type Adjustment = {
  original: InvoiceContent
  order: WorthOrder
  /** on the original and the invoices that adjusted it before */
  counted: readonly Counted[]
  /** what this one is for */
  fresh: readonly Counted[]
}

/**
 * Buyer and form are the original's, the seller is named as today. Throws when its total is not what `fresh` gave
 * back: the books would not agree.
 */
export function adjustingInvoice(
  { original, order, counted, fresh }: Adjustment,
  { profile, deliveryVatCode }: IssuingSeller,
  issuedAs: IssuedAs,
): InvoiceContent {
  const { form, buyer, payment, orderCode } = original
  const { sellerName, taxCode, address, phone, email, bankAccount, bankName } = profile
  const lines = adjustedLines({ order, counted, fresh }, deliveryVatCode)
  const amounts = adjustingAmounts(form, lines)
  const back = fresh.reduce((sum, refund) => sum + refund.amount, 0n)
  if (amounts.total !== -back)
    throw new Error(`order ${order.code} gave back ${back}, its lines changed by ${amounts.total}`)
  const { symbol, number, date, lookupCode } = issuedAs
  return {
    ...{ symbol, number, date, lookupCode },
    ...amounts,
    form,
    payment,
    orderCode,
    softwareTaxCode: taxCode,
    adjusts: {
      form,
      symbol: original.symbol,
      number: original.number,
      date: original.date,
      note: noteOf(original, fresh),
    },
    seller: { name: sellerName, taxCode, address, phone, email, bankAccount, bankName },
    buyer,
    amountInWords: amountInWords(amounts.total),
  }
}

/** The sentence that the law asks for, then why. */
function noteOf({ form, symbol, number, date }: InvoiceContent, fresh: readonly Counted[]): string {
  const day = spokenDay(date).toLowerCase()
  const reasons = [...new Set(fresh.map(({ reason }) => reasonWords[reason]))].join('; ')
  return `Điều chỉnh cho hóa đơn Mẫu số ${form} ký hiệu ${symbol} số ${number} ${day}. Lý do: ${reasons}.`
}

type Changed = Pick<Adjustment, 'order' | 'counted' | 'fresh'>

function adjustedLines(
  { order, counted, fresh }: Changed,
  deliveryVatCode: string,
): AdjustedLine[] {
  const before = worthAfter(order, counted)
  const after = worthAfter(order, [...counted, ...fresh])
  const goods = order.lines.map((line, index) => ({
    code: line.sku,
    name: invoicedName(line),
    unit: line.unit,
    vatCode: line.vatRateCode,
    quantityBefore: before.lines[index]?.quantity ?? 0,
    quantity: after.lines[index]?.quantity ?? 0,
    paidBefore: before.lines[index]?.paid ?? 0n,
    paid: after.lines[index]?.paid ?? 0n,
  }))
  const delivery = {
    code: null,
    name: deliveryName,
    unit: deliveryUnit,
    vatCode: deliveryVatCode,
    quantityBefore: before.delivery.quantity,
    quantity: after.delivery.quantity,
    paidBefore: before.delivery.paid,
    paid: after.delivery.paid,
  }
  return [...goods, delivery]
}
