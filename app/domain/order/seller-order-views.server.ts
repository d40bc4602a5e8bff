// Orders as the shop's people see them: what to do, for whom, from which lots.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findCardsOfOrders } from '#app/domain/gift-card/order-cards.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { findBoughtLots, type BoughtLot } from './bought-lots.server.ts'
import { toPayOf, type OrderStatus, type PaymentMethod } from './order.ts'

export type OrderCard = {
  id: string
  code: string
  status: OrderStatus
  paymentMethod: PaymentMethod
  isPaid: boolean
  recipient: string
  total: Money
  pieces: number
  firstTitle: string
  lineCount: number
  placedAt: Date
}

/** What a card needs of its lines. */
export const orderCardLines = {
  lines: { orderBy: { position: 'asc' }, select: { title: true, quantity: true } },
} as const

/** Confirmed and handed-over ones, the oldest first: what to do now. */
export async function listOpenOrders(db: ShopDb, limit: number): Promise<OrderCard[]> {
  const rows = await db.order.findMany({
    where: { status: { in: ['confirmed', 'handed_over'] } },
    orderBy: [{ status: 'asc' }, { placedAt: 'asc' }],
    take: limit,
    include: orderCardLines,
  })
  return rows.map(orderCard)
}

type CardRow = {
  id: string
  code: string
  status: string
  paymentMethod: string
  paidAt: Date | null
  recipient: string
  total: bigint
  placedAt: Date
  lines: { title: string; quantity: number }[]
}

export const orderCard = (row: CardRow): OrderCard => ({
  id: row.id,
  code: row.code,
  status: row.status as OrderStatus,
  paymentMethod: row.paymentMethod as PaymentMethod,
  isPaid: row.paidAt !== null,
  recipient: row.recipient,
  total: vnd(row.total),
  pieces: row.lines.reduce((sum, line) => sum + line.quantity, 0),
  firstTitle: row.lines[0]?.title ?? '',
  lineCount: row.lines.length,
  placedAt: row.placedAt,
})

export type SellerOrder = OrderCard & {
  phone: string
  email: string | null
  communeCode: string
  addressLine: string
  note: string
  deliveryName: string
  subtotal: Money
  deliveryFee: Money
  discount: Money
  /** that paid a part of it, in the order in which they were used */
  giftCards: { lastCharacters: string; amount: Money }[]
  /** what was left for money */
  toPay: Money
  lines: {
    id: string
    title: string
    variantTitle: string
    unit: string
    quantity: number
    total: Money
    lots: BoughtLot[]
  }[]
  confirmedAt: Date | null
  handedOverAt: Date | null
  deliveredAt: Date | null
  cancelledAt: Date | null
  cancelNote: string | null
  paidAt: Date | null
  refunds: { amount: Money; status: string; reason: string }[]
}

export async function findSellerOrder(db: ShopDb, orderId: string): Promise<SellerOrder | null> {
  const row = await db.order.findFirst({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const lots = await findBoughtLots(
    db,
    row.lines.map((line) => line.id),
  )
  const refunds = await db.refund.findMany({
    where: { orderId },
    select: { amount: true, status: true, reason: true },
  })
  return {
    ...orderCard(row),
    phone: row.phone,
    email: row.email,
    communeCode: row.communeCode,
    addressLine: row.addressLine,
    note: row.note,
    deliveryName: row.deliveryName,
    subtotal: vnd(row.subtotal),
    deliveryFee: vnd(row.deliveryFee),
    discount: vnd(row.discount),
    giftCards: (await findCardsOfOrders(db, [row])).get(orderId) ?? [],
    toPay: vnd(toPayOf(row)),
    lines: row.lines.map(({ id, title, variantTitle, unit, quantity, total }) => {
      return {
        id,
        title,
        variantTitle,
        unit,
        quantity,
        total: vnd(total),
        lots: lots.get(id) ?? [],
      }
    }),
    confirmedAt: row.confirmedAt,
    handedOverAt: row.handedOverAt,
    deliveredAt: row.deliveredAt,
    cancelledAt: row.cancelledAt,
    cancelNote: row.cancelNote,
    paidAt: row.paidAt,
    refunds: refunds.map((refund) => ({ ...refund, amount: vnd(refund.amount) })),
  }
}
