// The harvest is in: slots are shared out by the season's own rule, whoever gets fewer has their deposit back, and what
// was never booked is closed. The same bookings and the same harvest always give the same answer.
import type { ShopDb } from '#app/db/doors.server.ts'
import { isSold, type OrderStatus } from '#app/domain/order/order.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { shareOut, type PreorderRefusal, type ShareRule } from './preorder.ts'

export type ShareOutSeason = { seasonId: string; harvested: number; actorId: string }

type Booked = {
  id: string
  orderId: string
  slots: number
  status: OrderStatus
  paidAt: Date | null
  lineId: string
  left: number
}

/**
 * Returns how many slots were granted. Throws season.not-found, season.shared-out-already, season.awaiting-money (an
 * unpaid booking could still become paid), and what refundOrder refuses.
 */
export async function shareOutSeason(
  db: ShopDb,
  { seasonId, harvested, actorId }: ShareOutSeason,
  clock: Clock,
): Promise<number> {
  const season = await lockSeason(db, seasonId)
  const booked = await findBooked(db, seasonId)
  const waiting = booked.filter(({ status }) => status === 'awaiting_payment')
  if (waiting.length > 0)
    throw refuse<PreorderRefusal>('season.awaiting-money', { count: waiting.length })

  const claims = booked.flatMap((one) =>
    isSold(one.status) && one.paidAt && one.left > 0
      ? [{ ...one, slots: one.left, paidAt: one.paidAt }]
      : [],
  )
  const granted = shareOut(claims, { available: harvested, rule: season.rule })
  for (const one of booked) {
    const given = granted.get(one.id) ?? 0
    await db.preorderBooking.updateMany({ where: { id: one.id }, data: { granted: given } })
    const claim = claims.find(({ id }) => id === one.id)
    if (claim && given < claim.slots) await giveBack(db, { claim, given, actorId }, clock)
  }
  const sum = [...granted.values()].reduce((total, slots) => total + slots, 0)
  await close(db, { season, harvested, sum, actorId }, clock)
  return sum
}

type Season = { shopId: string; id: string; status: string; rule: ShareRule; slotLotId: string }

async function lockSeason(db: ShopDb, seasonId: string): Promise<Season> {
  const [season] = await db.$queryRaw<Season[]>`
    SELECT shop_id AS "shopId", id, status, rule, slot_lot_id AS "slotLotId" FROM preorder_season
    WHERE id = ${seasonId}::uuid FOR UPDATE`
  if (!season) throw refuse<PreorderRefusal>('season.not-found')
  if (season.status !== 'open') throw refuse<PreorderRefusal>('season.shared-out-already')
  return season
}

// What a shopper gave back before the harvest is not shared out.
const findBooked = (db: ShopDb, seasonId: string): Promise<Booked[]> =>
  db.$queryRaw<Booked[]>`
    SELECT b.id, b.order_id AS "orderId", b.slots, o.status, o.paid_at AS "paidAt", l.id AS "lineId",
           l.quantity - l.refunded_quantity AS left
    FROM preorder_booking b
    JOIN "order" o ON o.shop_id = b.shop_id AND o.id = b.order_id
    JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
    WHERE b.season_id = ${seasonId}::uuid ORDER BY b.id`

type Back = { claim: Booked; given: number; actorId: string }

const giveBack = (db: ShopDb, { claim, given, actorId }: Back, clock: Clock) =>
  refundOrder(
    db,
    {
      orderId: claim.orderId,
      lines: [{ orderLineId: claim.lineId, quantity: claim.left - given, isRestocked: false }],
      deliveryFee: 0n,
      reason: 'out-of-stock',
      note: 'Thu hoạch không đủ',
      requestKey: `season:${claim.id}`,
      actorId,
    },
    clock,
  )

type Closing = { season: Season; harvested: number; sum: number; actorId: string }

async function close(
  db: ShopDb,
  { season, harvested, sum, actorId }: Closing,
  clock: Clock,
): Promise<void> {
  await db.preorderSeason.updateMany({
    where: { id: season.id },
    data: { status: 'shared-out', harvestedSlots: harvested, sharedOutAt: clock.now() },
  })
  await db.lot.updateMany({ where: { id: season.slotLotId }, data: { status: 'closed' } })
  await recordAudit(
    db,
    {
      shopId: season.shopId,
      actorId,
      action: 'season.shared-out',
      subjectKind: 'season',
      subjectId: season.id,
      after: { harvested, granted: sum, rule: season.rule },
    },
    clock,
  )
}
