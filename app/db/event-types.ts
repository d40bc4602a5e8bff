// The closed list of what can happen. A payload holds ids and figures, never personal data: events are kept for ever.
import { z } from 'zod'

const id = z.uuid()
const money = z.string().regex(/^-?\d+$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const orderFigures = z.object({
  orderId: id,
  /** đồng */
  total: money,
  paymentMethod: z.enum(['vnpay', 'bank', 'stripe', 'cod', 'gift-card']),
  isCashless: z.boolean(),
  lines: z.number().int(),
  tracedLines: z.number().int(),
  /** the business day it counts for */
  day,
})

export const eventPayloads = {
  'shop.opened': z.object({ shopId: id }),
  'shop.changed': z.object({ shopId: id }),
  'product.changed': z.object({ productId: id }),
  'stock.changed': z.object({ productIds: z.array(id) }),
  'stock.low': z.object({ variantId: id }),
  /** `months` are left of a certificate: 6, 3 or 1 */
  'certificate.ending': z.object({ certificateId: id, months: z.number().int() }),
  'lot.made': z.object({ lotId: id }),
  'trace.recorded': z.object({ eventId: id }),
  'order.placed': z.object({ orderId: id }),
  'order.confirmed': orderFigures,
  'order.paid': z.object({ orderId: id, total: money }),
  'order.handed-over': z.object({ orderId: id }),
  'order.delivered': z.object({ orderId: id }),
  /** wasConfirmed: it had been counted, so its figures are taken back on its own day */
  'order.cancelled': orderFigures.extend({ wasConfirmed: z.boolean() }),
  /** the parcel came back unaccepted: its figures are taken back on its own day, as a cancellation's are */
  'order.returned': orderFigures.extend({ wasConfirmed: z.boolean() }),
  'order.refunded': z.object({ orderId: id, refundId: id, amount: money }),
  'order.expired': z.object({ orderId: id }),
  'parcel.shipped': z.object({ orderId: id, shipmentId: id }),
  'payment.succeeded': z.object({ paymentId: id }),
  'invoice.issued': z.object({ invoiceId: id, orderId: id, total: money, day }),
  /** total is below 0 */
  'invoice.adjusted': z.object({ invoiceId: id, orderId: id, adjustsId: id, total: money, day }),
  'application.submitted': z.object({ applicationId: id }),
  'return.requested': z.object({ returnId: id }),
  'review.written': z.object({ reviewId: id }),
  'message.sent': z.object({ threadId: id }),
  'payout.paid': z.object({ payoutId: id }),
  'import.finished': z.object({ importId: id }),
  'trial.admitted': z.object({ trialId: id, startsOn: day, endsOn: day }),
} as const

export type EventType = keyof typeof eventPayloads
export type EventPayload<T extends EventType> = z.infer<(typeof eventPayloads)[T]>
