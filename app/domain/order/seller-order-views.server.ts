// Orders as the shop's people see them: what to do, for whom, from which lots.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { findBoughtLots, type BoughtLot } from './order-views.server.ts'
import type { OrderStatus, PaymentMethod } from './order.ts'

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

export type OrderFilter = {
  status: OrderStatus | null
  paymentMethod: PaymentMethod | null
  /** part of a code, a name or a telephone number */
  text: string
  /** id of the last order seen */
  after: string | null
}

const pageSize = 30

/** Newest first. Expired ones are shown only when asked for: nobody has to do anything about them. */
export async function listOrders(
  db: ShopDb,
  { status, paymentMethod, text, after }: OrderFilter,
): Promise<{ orders: OrderCard[]; nextCursor: string | null }> {
  const contains = { contains: text, mode: 'insensitive' as const }
  const rows = await db.order.findMany({
    where: {
      ...(status ? { status } : { status: { not: 'expired' } }),
      ...(paymentMethod && { paymentMethod }),
      ...(text && { OR: [{ code: contains }, { recipient: contains }, { phone: contains }] }),
      ...(after && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: { lines: { orderBy: { position: 'asc' }, select: { title: true, quantity: true } } },
  })
  const page = rows.slice(0, pageSize)
  const nextCursor = rows.length > pageSize ? (page.at(-1)?.id ?? null) : null
  return { orders: page.map(cardOf), nextCursor }
}

/** Confirmed and handed-over ones, the oldest first: what to do now. */
export async function listOpenOrders(db: ShopDb, limit: number): Promise<OrderCard[]> {
  const rows = await db.order.findMany({
    where: { status: { in: ['confirmed', 'handed_over'] } },
    orderBy: [{ status: 'asc' }, { placedAt: 'asc' }],
    take: limit,
    include: { lines: { orderBy: { position: 'asc' }, select: { title: true, quantity: true } } },
  })
  return rows.map(cardOf)
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

const cardOf = (row: CardRow): OrderCard => ({
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
    ...cardOf(row),
    phone: row.phone,
    email: row.email,
    communeCode: row.communeCode,
    addressLine: row.addressLine,
    note: row.note,
    deliveryName: row.deliveryName,
    subtotal: vnd(row.subtotal),
    deliveryFee: vnd(row.deliveryFee),
    discount: vnd(row.discount),
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
