// One step for many orders. Each is a transaction of its own, so that one that is refused keeps back none of the
// others, and every refusal is told beside its order.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { attempt, type Refusal } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { makeShipment } from './make-shipment.server.ts'
import type { BulkAction } from './shipment.forms.ts'
import { sendOrder } from './whole-order.server.ts'

export type BulkStep = {
  shopId: string
  action: BulkAction
  orderIds: readonly string[]
  actorId: string
}

export type BulkOutcome = { orderId: string; code: string; refusal: Refusal | null }

/**
 * `pack`: everything that is in no parcel yet becomes one. `hand-over`: all of the order leaves. `deliver`: all of it
 * arrived. Orders that are not the shop's are left out of the answer. Opens doors of its own.
 */
export async function stepManyOrders(step: BulkStep, clock: Clock): Promise<BulkOutcome[]> {
  const codes = await inShop(step.shopId, (db) => codesOf(db, step.orderIds))
  const outcomes: BulkOutcome[] = []
  for (const orderId of step.orderIds) {
    const code = codes.get(orderId)
    if (code === undefined) continue
    const outcome = await attempt(() =>
      inShop(step.shopId, (db) => stepOne(db, { ...step, orderId }, clock)),
    )
    outcomes.push({ orderId, code, refusal: outcome.ok ? null : outcome.refusal })
  }
  return outcomes
}

async function stepOne(
  db: ShopDb,
  { action, orderId, actorId }: BulkStep & { orderId: string },
  clock: Clock,
): Promise<void> {
  if (action === 'hand-over') return sendOrder(db, { orderId, actorId }, clock)
  if (action === 'deliver') return deliverOrder(db, orderId, clock)
  // The next box of this order, however often the button is pressed.
  const requestKey = `bulk:${orderId}:${await db.shipment.count({ where: { orderId } })}`
  await makeShipment(db, { orderId, pieces: null, by: null, requestKey, actorId }, clock)
}

async function codesOf(db: ShopDb, orderIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.order.findMany({
    where: { id: { in: [...orderIds] } },
    select: { id: true, code: true },
  })
  return new Map(rows.map((row) => [row.id, row.code]))
}
