// What a new day changes though nobody did anything: stars end, lots reach their last day, reminders fall due. What is
// shown is right at once (readers compare days); this drops the pages that were kept, and tells the shop. Each row is
// marked when it was told, so running it again, or after a week without a worker, tells everything once.
import type { SystemDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { fromDateColumn, localDate, toDateColumn, addMonths, type Clock } from '#app/lib/time.ts'
import { dueReminder, reminderMonths } from './certificate-days.ts'

export type TurnedDay = { lapsedCertificates: number; lapsedLots: number; reminders: number }

export async function turnDay(db: SystemDb, clock: Clock): Promise<TurnedDay> {
  return {
    lapsedCertificates: await lapseCertificates(db, clock),
    lapsedLots: await lapseLots(db, clock),
    reminders: await remind(db, clock),
  }
}

type Lapsed = { shopId: string; productId: string | null }

async function lapseCertificates(db: SystemDb, clock: Clock): Promise<number> {
  const at = clock.now()
  const lapsed = await db.$queryRaw<Lapsed[]>`
    UPDATE certificate SET lapse_told_at = ${at}
    WHERE expires_on < ${localDate(at)}::date AND lapse_told_at IS NULL
    RETURNING shop_id AS "shopId", product_id AS "productId"`
  const products = new Map(lapsed.flatMap(({ shopId, productId }) => productId ? [[productId, shopId]] : [])) // prettier-ignore
  for (const [productId, shopId] of products) {
    const payload = { productId }
    await recordEvent(db, { type: 'product.changed', shopId, subjectId: productId, payload, at })
  }
  const shops = new Set(lapsed.filter((one) => one.productId === null).map((one) => one.shopId))
  for (const shopId of shops) {
    await recordEvent(db, {
      type: 'shop.changed',
      shopId,
      subjectId: shopId,
      payload: { shopId },
      at,
    })
  }
  return lapsed.length
}

// On its last day a lot is no longer sold, so it lapses when that day begins.
async function lapseLots(db: SystemDb, clock: Clock): Promise<number> {
  const at = clock.now()
  const rows = await db.$queryRaw<{ shopId: string; productIds: string[]; lots: number }[]>`
    WITH lapsed AS (
      UPDATE lot SET lapse_told_at = ${at}
      WHERE expires_on <= ${localDate(at)}::date AND lapse_told_at IS NULL AND variant_id IS NOT NULL
      RETURNING shop_id, variant_id)
    SELECT l.shop_id AS "shopId", array_agg(DISTINCT v.product_id::text) AS "productIds", count(*)::int AS lots
    FROM lapsed l JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
    GROUP BY l.shop_id ORDER BY l.shop_id`
  for (const { shopId, productIds } of rows) {
    const payload = { productIds }
    await recordEvent(db, { type: 'stock.changed', shopId, subjectId: shopId, payload, at })
  }
  return rows.reduce((sum, { lots }) => sum + lots, 0)
}

type Ending = { shopId: string; id: string; expiresOn: Date; told: number[] }

/** Stars that a newer certificate of the same kind follows are not mourned. */
async function remind(db: SystemDb, clock: Clock): Promise<number> {
  const at = clock.now()
  const today = localDate(at)
  const latest = addMonths(today, reminderMonths[0])
  const endings = await db.$queryRaw<Ending[]>`
    SELECT c.shop_id AS "shopId", c.id, c.expires_on AS "expiresOn",
           ARRAY(SELECT r.months FROM certificate_reminder r
                 WHERE r.shop_id = c.shop_id AND r.certificate_id = c.id) AS told
    FROM certificate c
    WHERE c.expires_on BETWEEN ${toDateColumn(today)}::date AND ${toDateColumn(latest)}::date AND NOT EXISTS (
      SELECT FROM certificate n WHERE n.shop_id = c.shop_id AND n.kind = c.kind
        AND n.product_id IS NOT DISTINCT FROM c.product_id AND n.expires_on > c.expires_on)
    ORDER BY c.shop_id, c.id`
  let reminders = 0
  for (const { shopId, id: certificateId, expiresOn, told } of endings) {
    const due = dueReminder({ expiresOn: fromDateColumn(expiresOn), told }, today)
    if (!due) continue
    await db.certificateReminder.createMany({
      data: due.reached.map((months) => ({ shopId, certificateId, months, remindedAt: at })),
    })
    const payload = { certificateId, months: due.months }
    await recordEvent(db, {
      type: 'certificate.ending',
      shopId,
      subjectId: certificateId,
      payload,
      at,
    })
    reminders += 1
  }
  return reminders
}
