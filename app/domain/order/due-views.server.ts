// What waits for somebody of the shop: questions, returns, reviews, money to be given back by hand.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { isRefundedByGateway } from './refund.ts'

export type Due = {
  /** requests that wait for an answer, and until when the most urgent one does */
  returns: { waiting: number; nextDueAt: Date | null; toReceive: number }
  messages: number
  reviews: number
  /** money that a person must give back: transfers, cash, and what a gateway refused */
  refunds: { orderId: string; orderCode: string; amount: Money }[]
}

export async function findDue(db: ShopDb): Promise<Due> {
  const waiting = await db.orderReturn.aggregate({
    where: { status: 'requested' },
    _count: true,
    _min: { answerDueAt: true },
  })
  const toReceive = await db.orderReturn.count({ where: { status: 'approved' } })
  const messages = await db.messageThread.count({ where: { lastBy: 'shopper' } })
  const reviews = await db.review.count({ where: { status: 'published', answeredAt: null } })
  return {
    returns: { waiting: waiting._count, nextDueAt: waiting._min.answerDueAt, toReceive },
    messages,
    reviews,
    refunds: await listRefundsByHand(db),
  }
}

async function listRefundsByHand(db: ShopDb): Promise<Due['refunds']> {
  const rows = await db.refund.findMany({
    where: { status: { in: ['due', 'failed'] } },
    orderBy: { id: 'asc' },
    take: 50,
    select: { orderId: true, amount: true, giftCardAmount: true, status: true },
  })
  const orders = await db.order.findMany({
    where: { id: { in: rows.map(({ orderId }) => orderId) } },
    select: { id: true, code: true, paymentMethod: true },
  })
  const byId = new Map(orders.map((order) => [order.id, order]))
  return rows.flatMap(({ orderId, amount, giftCardAmount, status }) => {
    const order = byId.get(orderId)
    if (!order || (status === 'due' && isRefundedByGateway(order.paymentMethod))) return []
    return [{ orderId, orderCode: order.code, amount: vnd(amount - giftCardAmount) }]
  })
}
