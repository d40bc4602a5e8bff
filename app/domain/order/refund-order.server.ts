// Gives money of a sold order back, whole or in part, with or without its pieces. lockOrder holds the row: of two
// people who refund at once the second sees what the first gave, so no more goes back than was paid.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { soldBackEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockOrder, type OrderRow } from './order-rows.server.ts'
import { isSold } from './order.ts'
import { readRefundable } from './refundable-order.server.ts'
import { sumRefund, type AskedLine, type RefundReason, type RefundSum } from './refund.ts'
import { writeRefund } from './write-refund.server.ts'

export type RefundOrder = {
  orderId: string
  lines: readonly (AskedLine & {
    /** the pieces are with the shop, or never left it, and can be sold again */
    isRestocked: boolean
  })[]
  /** of what was paid for delivery, đồng */
  deliveryFee: bigint
  /** money without pieces (a lighter weight, a kindness), đồng */
  extra?: bigint
  reason: RefundReason
  /** what the shopper reads beside it */
  note?: string
  /** the same key is the same refund, however often it is asked for */
  requestKey: string
  /** what the person was shown, đồng: another sum is refused */
  expected?: bigint
  /** null when no person asked */
  actorId: string | null
}

export type Refunded = { refundId: string; amount: bigint; isRepeat: boolean }

/**
 * Unpaid cash orders: the claim becomes smaller and no money moves. Paid ones: the gateway is asked by a job; a bank
 * transfer or cash is given back by a person (`markRefunded`). Throws `order.not-found`, `refund.not-sold`,
 * `refund.changed` and what sumRefund refuses.
 */
export async function refundOrder(db: ShopDb, asked: RefundOrder, clock: Clock): Promise<Refunded> {
  const { orderId, lines, deliveryFee, extra = 0n, requestKey } = asked
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  const earlier = await db.refund.findFirst({
    where: { requestKey },
    select: { id: true, orderId: true, amount: true },
  })
  if (earlier?.orderId === orderId)
    return { refundId: earlier.id, amount: earlier.amount, isRepeat: true }
  if (earlier) throw new Error(`refund key ${requestKey} belongs to another order`)
  if (!isSold(order.status)) throw refuse('refund.not-sold')

  const sum = sumRefund(await readRefundable(db, order), {
    lines: onceEach(lines),
    deliveryFee,
    extra,
  })
  if (asked.expected !== undefined && asked.expected !== sum.amount)
    throw refuse('refund.changed', { amount: Number(sum.amount) })
  const restocked = new Set(
    lines.filter((line) => line.isRestocked).map((line) => line.orderLineId),
  )
  const refundId = await writeRefund(db, { ...asked, order, sum, restocked }, clock)
  await tell(db, { order, sum, refundId, asked }, clock)
  const variantIds = order.lines.filter(({ id }) => restocked.has(id)).map((one) => one.variantId)
  if (variantIds.length > 0)
    await recordStockChanged(db, { shopId: order.shopId, variantIds }, clock)
  return { refundId, amount: sum.amount, isRepeat: false }
}

// A line named twice would slip past the count of what is left of it.
function onceEach(lines: RefundOrder['lines']): AskedLine[] {
  const ids = new Set(lines.map((line) => line.orderLineId))
  if (ids.size !== lines.length) throw refuse('refund.too-many-pieces', { left: 0 })
  return lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }))
}

type Told = { order: OrderRow; sum: RefundSum; refundId: string; asked: RefundOrder }

async function tell(db: ShopDb, { order, sum, refundId, asked }: Told, clock: Clock) {
  const { shopId, id: orderId } = order
  const entries = soldBackEntries(sum.part, order.paidAt !== null)
  const posting = { shopId, kind: 'refund', postingKey: `refund:${refundId}`, orderId } as const
  await postTransaction(db, { ...posting, entries }, clock)
  const amount = sum.amount.toString()
  await recordEvent(db, {
    type: 'order.refunded',
    shopId,
    subjectId: orderId,
    payload: { orderId, refundId, amount },
    at: clock.now(),
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
  const { reason, lines } = asked
  await recordAudit(
    db,
    {
      shopId,
      actorId: asked.actorId,
      action: 'order.refunded',
      subjectKind: 'order',
      subjectId: orderId,
      after: { refundId, amount, reason, lines },
    },
    clock,
  )
}
