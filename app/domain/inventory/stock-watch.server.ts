// The consumer that watches thresholds: raises one alert when a good runs out, and ends it when there is more again.
// It compares what is true now, so reading events late or twice raises nothing twice.
import type { SystemDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { sql, type Sql } from '#app/db/sql.server.ts'
import type { Consumer, LoggedEvent } from '#app/domain/event/consume.server.ts'
import { localDate, type Clock, type LocalDate } from '#app/lib/time.ts'

const watched = ['stock.changed', 'product.changed', 'lot.made', 'order.cancelled', 'order.expired']

export const stockWatch = (clock: Clock): Consumer => ({
  name: 'stock-watch',
  async apply(db, events) {
    const shopIds = [...new Set(events.filter(isWatched).map(({ shopId }) => shopId))]
    for (const shopId of shopIds.filter((id) => id !== null).toSorted()) {
      await watchShop(db, shopId, clock)
    }
  },
})

const isWatched = ({ type }: LoggedEvent) => watched.includes(type)

type Raised = { variantId: string }

/** Looks at every variant of the shop that has a threshold, or an alert that may be over. */
async function watchShop(db: SystemDb, shopId: string, clock: Clock): Promise<void> {
  const now = clock.now()
  const stock = stockOf(shopId, localDate(now))
  await db.$executeRaw`
    UPDATE stock_alert a SET ended_at = ${now} FROM (${stock}) s
    WHERE a.shop_id = ${shopId}::uuid AND a.ended_at IS NULL AND s.id = a.variant_id
      AND (s.low_stock_at IS NULL OR s.available > s.low_stock_at)`
  const raised = await db.$queryRaw<Raised[]>`
    INSERT INTO stock_alert (shop_id, variant_id, "left", raised_at)
    SELECT ${shopId}::uuid, s.id, s.available, ${now} FROM (${stock}) s
    WHERE s.available <= s.low_stock_at ORDER BY s.id
    ON CONFLICT (shop_id, variant_id) WHERE ended_at IS NULL DO NOTHING
    RETURNING variant_id AS "variantId"`
  for (const { variantId } of raised) {
    const payload = { variantId }
    await recordEvent(db, { type: 'stock.low', shopId, subjectId: variantId, payload, at: now })
  }
}

const stockOf = (shopId: string, today: LocalDate): Sql => sql`
  SELECT v.id, v.low_stock_at, COALESCE(sum(floor(s.on_hand - s.held)) FILTER (
           WHERE l.status = 'open' AND (l.expires_on IS NULL OR l.expires_on > ${today}::date)), 0)::int AS available
  FROM variant v
  LEFT JOIN stock_level s ON s.shop_id = v.shop_id AND s.variant_id = v.id
  LEFT JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id
  WHERE v.shop_id = ${shopId}::uuid AND (v.low_stock_at IS NOT NULL OR EXISTS (
    SELECT FROM stock_alert a WHERE a.shop_id = v.shop_id AND a.variant_id = v.id AND a.ended_at IS NULL))
  GROUP BY v.id, v.low_stock_at`
