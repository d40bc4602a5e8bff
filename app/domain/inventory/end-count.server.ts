// The end of a stock take: posted, its differences become moves of the journal; dropped, nothing happened.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { addStock } from './add-stock.server.ts'
import { lockOpenCount, type OpenCount } from './count-rows.server.ts'
import type { InventoryRefusal } from './inventory.ts'
import { takeStock } from './take-stock.server.ts'

export type EndCount = { countId: string; actorId: string }
export type Posted = { counted: number; corrected: number }

type Difference = { lotId: string; code: string; unit: string; difference: string }

/**
 * All differences or none. Each is counted less booked at the moment of counting, so pieces sold since then are not
 * missed twice. Throws `count.not-found`, `count.over`, `count.empty`, and `count.promised` (with the lot's `code`,
 * what can be taken off and its unit) when fewer are there than orders hold.
 */
export async function postCount(
  db: ShopDb,
  { countId, actorId }: EndCount,
  clock: Clock,
): Promise<Posted> {
  const count = await lockOpenCount(db, countId)
  const counted = await db.stockCountLine.count({ where: { countId } })
  if (counted === 0) throw refuse<InventoryRefusal>('count.empty')
  const differences = await findDifferences(db, countId)
  for (const one of differences) await correct(db, { count, one, actorId }, clock)
  await finish(db, { count, status: 'posted', actorId }, clock)
  const posted = { counted, corrected: differences.length }
  await recordAudit(
    db,
    {
      shopId: count.shopId,
      actorId,
      action: 'stock.counted',
      subjectKind: 'count',
      subjectId: countId,
      after: {
        ...posted,
        differences: differences.map(({ code, difference }) => [code, difference]),
      },
    },
    clock,
  )
  return posted
}

/** Throws `count.not-found`, `count.over`. */
export async function dropCount(
  db: ShopDb,
  { countId, actorId }: EndCount,
  clock: Clock,
): Promise<void> {
  const count = await lockOpenCount(db, countId)
  await finish(db, { count, status: 'dropped', actorId }, clock)
}

// In the order of their keys, as every writer of levels.
const findDifferences = (db: ShopDb, countId: string): Promise<Difference[]> =>
  db.$queryRaw<Difference[]>`
    SELECT c.lot_id AS "lotId", l.code, l.unit, trim_scale(c.counted - c.booked)::text AS difference
    FROM stock_count_line c JOIN lot l ON l.shop_id = c.shop_id AND l.id = c.lot_id
    WHERE c.count_id = ${countId}::uuid AND c.counted <> c.booked ORDER BY c.lot_id`

type Correction = { count: OpenCount; one: Difference; actorId: string }

async function correct(
  db: ShopDb,
  { count, one, actorId }: Correction,
  clock: Clock,
): Promise<void> {
  const { lotId, code, unit, difference } = one
  const quantity = difference.replace('-', '')
  const change = {
    lotId,
    locationId: count.locationId,
    quantity,
    reason: 'count',
    actorId,
    countId: count.id,
  } as const
  if (!difference.startsWith('-')) return addStock(db, change, clock)
  const taken = await attempt(() => takeStock(db, change, clock))
  if (taken.ok) return
  if (taken.refusal.code !== 'stock.too-little') throw taken.refusal
  throw refuse<InventoryRefusal>('count.promised', {
    code,
    left: taken.refusal.detail.left ?? 0,
    unit,
  })
}

type Ending = { count: OpenCount; status: 'posted' | 'dropped'; actorId: string }

const finish = (db: ShopDb, { count, status, actorId }: Ending, clock: Clock) =>
  db.stockCount.updateMany({
    where: { id: count.id, status: 'open' },
    data: { status, endedAt: clock.now(), endedBy: actorId },
  })
