// An order, what refunds take of it, and its invoices, all pure: for tests of what invoices say together.
import { invoiceOfOrder } from '#app/domain/invoice/order-to-invoice.ts'
import type { IssuedAs } from '#app/domain/invoice/order-to-invoice.ts'
import type { InvoiceForm } from '#app/domain/invoice/invoice.ts'
import { leftOfOrder, type RefundFact, type WorthOrder } from '#app/domain/invoice/worth.ts'
import type { RefundableOrder, RefundSum } from '#app/domain/order/refund.ts'
import { parseLocalDate } from '#app/lib/time.ts'

const profile = {
  sellerName: 'Hợp tác xã Yên Hòa',
  taxCode: '0102671977',
  address: 'Thôn Đông, xã Yên Hòa, tỉnh Ninh Bình',
  phone: null,
  email: null,
  bankAccount: null,
  bankName: null,
}
export const seller = (form: InvoiceForm) => ({
  profile: { ...profile, form },
  deliveryVatCode: '8%',
})
export const issuedAs = (number: number): IssuedAs => ({
  symbol: 'K26TYY',
  number,
  date: parseLocalDate('2026-11-22')!,
  lookupCode: 'ABCDEFGHJKMNPQRSTWXYZ234',
})

export const line = (id: string, facts: Partial<WorthOrder['lines'][number]> = {}) => ({
  id,
  title: id,
  variantTitle: '',
  sku: null,
  unit: 'niêu',
  quantity: 2,
  total: 370_000n,
  discount: 0n,
  vatRateCode: '8%',
  ...facts,
})

export function orderOf(
  lines: WorthOrder['lines'],
  deliveryFee = 30_000n,
  deliveryDiscount = 0n,
): WorthOrder {
  const goods = lines.reduce((sum, one) => sum + one.total - one.discount, 0n)
  const total = goods + deliveryFee - deliveryDiscount
  return { code: 'KQ4M7T2P', paymentMethod: 'vnpay', deliveryFee, deliveryDiscount, total, lines }
}

export type Refund = RefundFact & { reason: 'return' }
export const factOf = (sum: RefundSum, weighedLineId: string | null = null): Refund => ({
  amount: sum.amount,
  deliveryAmount: sum.delivery,
  extraAmount: sum.extra,
  lines: sum.lines,
  weighedLineId,
  reason: 'return',
})

/** The order as refunds see it after those refunds. */
export function refundable(order: WorthOrder, given: readonly RefundFact[]): RefundableOrder {
  const sum = (of: (refund: RefundFact) => bigint) => given.reduce((all, one) => all + of(one), 0n)
  const facts = {
    paymentMethod: 'vnpay' as const,
    cards: [],
    discount: order.lines.reduce((all, one) => all + one.discount, order.deliveryDiscount),
    platformDiscount: 0n,
    refundedTotal: sum((refund) => refund.amount),
    given: {
      delivery: sum((refund) => refund.deliveryAmount),
      extra: sum((refund) => refund.extraAmount),
      platformDiscount: 0n,
    },
    lines: order.lines.map((one) => ({
      ...one,
      refundedQuantity: given
        .flatMap((refund) => refund.lines)
        .filter(({ orderLineId }) => orderLineId === one.id)
        .reduce((pieces, { quantity }) => pieces + quantity, 0),
    })),
  }
  return { ...order, ...facts }
}

export const original = (order: WorthOrder, form: InvoiceForm = '1', before: RefundFact[] = []) =>
  invoiceOfOrder(leftOfOrder(order, before), seller(form), issuedAs(14))
