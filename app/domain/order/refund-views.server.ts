// The refunds of one order, and what can still be given back: for the people who decide about it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { isSold, type OrderStatus, type PaymentMethod } from './order.ts'
import { readRefundable } from './refundable-order.server.ts'
import {
  isRefundedByGateway,
  sumRest,
  type RefundReason,
  type RefundStatus,
  type SurplusReason,
} from './refund.ts'

export type RefundView = {
  id: string
  amount: Money
  /** what of it went back on gift cards */
  onCards: Money
  reason: RefundReason | SurplusReason
  status: RefundStatus
  note: string
  createdAt: Date
  doneAt: Date | null
  failureCode: string | null
  /** a person gives it, or did */
  isByHand: boolean
}

export type RefundableView = {
  id: string
  code: string
  paymentMethod: PaymentMethod
  isPaid: boolean
  mayRefund: boolean
  total: Money
  /** what gift cards paid of it */
  byCards: Money
  /** everything that was not given back yet */
  left: Money
  leftOfDelivery: Money
  lines: {
    id: string
    title: string
    variantTitle: string
    unit: string
    quantity: number
    left: number
    /** what all that is left of it is worth */
    worth: Money
  }[]
  refunds: RefundView[]
}

export async function findRefundable(db: ShopDb, orderId: string): Promise<RefundableView | null> {
  const row = await db.order.findFirst({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const paymentMethod = row.paymentMethod as PaymentMethod
  const rest = sumRest(await readRefundable(db, { ...row, paymentMethod }))
  return {
    id: row.id,
    code: row.code,
    paymentMethod,
    isPaid: row.paidAt !== null,
    mayRefund: isSold(row.status as OrderStatus) && (rest.amount > 0n || rest.lines.length > 0),
    total: vnd(row.total),
    byCards: vnd(row.giftCardTotal),
    left: vnd(rest.amount),
    leftOfDelivery: vnd(rest.delivery),
    lines: row.lines.map(({ id, title, variantTitle, unit, quantity, refundedQuantity }) => {
      const worth = vnd(rest.lines.find((line) => line.orderLineId === id)?.amount ?? 0n)
      return { id, title, variantTitle, unit, quantity, left: quantity - refundedQuantity, worth }
    }),
    refunds: await listRefunds(db, { orderId, paymentMethod }),
  }
}

export async function listRefunds(
  db: ShopDb,
  { orderId, paymentMethod }: { orderId: string; paymentMethod: PaymentMethod },
): Promise<RefundView[]> {
  const rows = await db.refund.findMany({ where: { orderId }, orderBy: { id: 'desc' } })
  return rows.map((row) => ({
    id: row.id,
    amount: vnd(row.amount),
    onCards: vnd(row.giftCardAmount),
    reason: row.reason as RefundReason | SurplusReason,
    status: row.status as RefundStatus,
    note: row.note,
    createdAt: row.createdAt,
    doneAt: row.doneAt,
    failureCode: row.failureCode,
    isByHand: row.doneBy !== null || !isRefundedByGateway(paymentMethod),
  }))
}
