// Returns for screens: one case with its trail, for whoever the door lets see it; the shop's list; the operator's.
import type { MarketDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { findPhotosOf, type PhotoView } from './photo-rows.server.ts'
import type { ReturnParty, ReturnReason, ReturnStatus, ReturnStep } from './return.ts'

export type ReturnView = {
  id: string
  shopId: string
  orderId: string
  orderCode: string
  status: ReturnStatus
  reason: ReturnReason
  note: string
  needsGoods: boolean | null
  answer: string
  disputeNote: string
  decision: 'shopper' | 'shop' | null
  decisionNote: string
  requestedAt: Date
  answerDueAt: Date
  answeredAt: Date | null
  lines: { id: string; title: string; variantTitle: string; unit: string; quantity: number }[]
  photos: PhotoView[]
  trail: { step: ReturnStep; by: ReturnParty; at: Date }[]
  refund: { amount: Money; status: string } | null
}

type AnyReader = MarketDb | ShopDb | SystemDb

/** Null when the door does not show it. */
export async function findReturn(db: AnyReader, returnId: string): Promise<ReturnView | null> {
  const row = await db.orderReturn.findFirst({
    where: { id: returnId },
    include: {
      lines: { select: { orderLineId: true, quantity: true } },
      steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!row) return null
  const { shopId, orderId } = row
  const order = await db.order.findFirst({
    where: { shopId, id: orderId },
    select: {
      code: true,
      lines: { select: { id: true, title: true, variantTitle: true, unit: true } },
    },
  })
  const refund =
    row.refundId &&
    (await db.refund.findFirst({
      where: { shopId, id: row.refundId },
      select: { amount: true, status: true },
    }))
  const photos = await findPhotosOf(db, { returnIds: [returnId] })
  const titles = new Map(order?.lines.map((line) => [line.id, line]))
  return {
    ...row,
    status: row.status as ReturnStatus,
    reason: row.reason as ReturnReason,
    decision: row.decision as ReturnView['decision'],
    orderCode: order?.code ?? '',
    lines: row.lines.flatMap(({ orderLineId, quantity }) => {
      const line = titles.get(orderLineId)
      return line ? [{ ...line, quantity }] : []
    }),
    photos: photos.get(returnId) ?? [],
    trail: row.steps.map(({ step, doneBy, at }) => {
      return { step: step as ReturnStep, by: doneBy as ReturnParty, at }
    }),
    refund: refund ? { amount: vnd(refund.amount), status: refund.status } : null,
  }
}

export type ReturnCard = {
  id: string
  shopId: string
  orderCode: string
  recipient: string
  status: ReturnStatus
  reason: ReturnReason
  titles: string[]
  requestedAt: Date
  answerDueAt: Date
}

const pageSize = 30

export type ReturnFilter = { status: ReturnStatus | null; after: string | null }

/** Newest first; without a status, everything. */
export async function listReturns(
  db: ShopDb | SystemDb,
  { status, after }: ReturnFilter,
): Promise<{ returns: ReturnCard[]; nextCursor: string | null }> {
  const rows = await db.orderReturn.findMany({
    where: { ...(status && { status }), ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: { lines: { select: { orderLineId: true } } },
  })
  const page = rows.slice(0, pageSize)
  const orders = await db.order.findMany({
    where: { id: { in: page.map(({ orderId }) => orderId) } },
    select: {
      id: true,
      code: true,
      recipient: true,
      lines: { select: { id: true, title: true } },
    },
  })
  const byId = new Map(orders.map((order) => [order.id, order]))
  const returns = page.map((row) => {
    const order = byId.get(row.orderId)
    const asked = new Set(row.lines.map(({ orderLineId }) => orderLineId))
    return {
      id: row.id,
      shopId: row.shopId,
      orderCode: order?.code ?? '',
      recipient: order?.recipient ?? '',
      status: row.status as ReturnStatus,
      reason: row.reason as ReturnReason,
      titles: order?.lines.filter(({ id }) => asked.has(id)).map(({ title }) => title) ?? [],
      requestedAt: row.requestedAt,
      answerDueAt: row.answerDueAt,
    }
  })
  return { returns, nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

export type OwnCase = { id: string; orderId: string; status: ReturnStatus; requestedAt: Date }

/** The cases of these orders, newest first, for the shopper's order page. */
export async function findReturnsOf(db: MarketDb, orderIds: readonly string[]): Promise<OwnCase[]> {
  const rows = await db.orderReturn.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: { id: 'desc' },
    select: { id: true, orderId: true, status: true, requestedAt: true },
  })
  return rows.map((row) => ({ ...row, status: row.status as ReturnStatus }))
}
