// A shopper asks to give goods back, or for money for what came spoilt or not at all. The caller has proven that the
// order is theirs; photos were stored before the transaction.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, formatDay, localDate, type Clock } from '#app/lib/time.ts'
import { addPhotos } from './photo-rows.server.ts'
import { addStep } from './return-rows.server.ts'
import {
  askable,
  lastDayToAsk,
  mayAskOn,
  needsPhoto,
  openStatuses,
  type ReturnReason,
  type ReturnRefusal,
} from './return.ts'

export type RequestReturn = {
  orderId: string
  lines: readonly { orderLineId: string; quantity: number }[]
  reason: ReturnReason
  note: string
  photos: readonly StoredPhoto[]
  /** null for a guest */
  accountId: string | null
}

/** Throws `return.not-delivered`, `return.too-late`, `return.nothing-asked`, `return.too-many-pieces`, `return.needs-photo`. */
export async function requestReturn(
  db: ShopDb,
  asked: RequestReturn,
  clock: Clock,
): Promise<{ returnId: string }> {
  const order = await lockOrder(db, asked.orderId)
  if (!order) throw refuse('order.not-found')
  await refuseLate(db, asked.orderId, clock)
  const lines = asked.lines.filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) throw refuse<ReturnRefusal>('return.nothing-asked')
  const left = await findAskable(db, asked.orderId)
  for (const { orderLineId, quantity } of lines) {
    const most = left.get(orderLineId) ?? 0
    if (quantity > most) throw refuse<ReturnRefusal>('return.too-many-pieces', { left: most })
  }
  if (needsPhoto(asked.reason) && asked.photos.length === 0)
    throw refuse<ReturnRefusal>('return.needs-photo')

  const returnId = await writeReturn(db, { ...asked, lines }, clock)
  await recordEvent(db, {
    type: 'return.requested',
    shopId: order.shopId,
    subjectId: returnId,
    payload: { returnId },
    at: clock.now(),
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
  return { returnId }
}

async function refuseLate(db: ShopDb, orderId: string, clock: Clock): Promise<void> {
  const { status, deliveredAt } = await db.order.findFirstOrThrow({
    where: { id: orderId },
    select: { status: true, deliveredAt: true },
  })
  if (status !== 'delivered' || !deliveredAt) throw refuse<ReturnRefusal>('return.not-delivered')
  const today = localDate(clock.now())
  const { days } = await findRule(db, 'aftersale.return-window', today)
  if (!mayAskOn(today, deliveredAt, days)) {
    const day = formatDay(lastDayToAsk(deliveredAt, days))
    throw refuse<ReturnRefusal>('return.too-late', { day })
  }
}

/** Pieces of each line that are in no open case, were not given back, and not refused for good. */
export async function findAskable(
  db: Pick<ShopDb, 'orderLine' | 'orderReturnLine'>,
  orderId: string,
): Promise<Map<string, number>> {
  const lines = await db.orderLine.findMany({
    where: { orderId },
    select: { id: true, quantity: true, refundedQuantity: true },
  })
  const rows = await db.orderReturnLine.findMany({
    // What the operator has decided for the shop is not asked for a second time.
    where: {
      orderReturn: { orderId, OR: [{ status: { in: [...openStatuses] } }, { decision: 'shop' }] },
    },
    select: { orderLineId: true, quantity: true },
  })
  const asked = new Map<string, number>()
  for (const { orderLineId, quantity } of rows)
    asked.set(orderLineId, (asked.get(orderLineId) ?? 0) + quantity)
  return askable(lines, asked)
}

async function writeReturn(db: ShopDb, asked: RequestReturn, clock: Clock): Promise<string> {
  const now = clock.now()
  const { days } = await findRule(db, 'aftersale.shop-answer', localDate(now))
  const returnId = newId(now.getTime())
  await db.orderReturn.create({
    data: {
      id: returnId,
      orderId: asked.orderId,
      reason: asked.reason,
      note: asked.note,
      requestedAt: now,
      answerDueAt: addSeconds(now, days * 86_400),
    },
    select: { id: true },
  })
  await db.orderReturnLine.createMany({ data: asked.lines.map((line) => ({ ...line, returnId })) })
  await addPhotos(db, { returnId }, asked.photos)
  await addStep(db, { returnId, step: 'requested', by: 'shopper', actorId: asked.accountId }, clock)
  return returnId
}
