// Forgets who bought, when the law no longer asks for it: contract data is kept three years, one by households and
// micro firms (rule `order.archive`); an order that was never paid for, ninety days. Sums, goods, dates and the place's
// code stay, so every figure still adds up; the invoice keeps its own time.
import type { SystemDb } from '#app/db/doors.server.ts'
import { join, sql } from '#app/db/sql.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { addDays, addMonths, localDate, startOfDay, type Clock } from '#app/lib/time.ts'

/** What stands where a name was. */
export const forgottenName = 'Đã xoá theo hạn lưu trữ'

export type Forgettable = {
  orderIds: string[]
  /** files of pictures that belong to these orders' returns and to nothing else */
  storageKeys: string[]
}

/** The instants before which an order may be forgotten. */
export async function forgetBefore(db: SystemDb, clock: Clock) {
  const today = localDate(clock.now())
  const { years, microYears } = await findRule(db, 'order.archive', today)
  const { days } = await findRule(db, 'retention.unpaid-order', today)
  return {
    archive: startOfDay(addMonths(today, -12 * years)),
    micro: startOfDay(addMonths(today, -12 * microYears)),
    unpaid: startOfDay(addDays(today, -days)),
  }
}

/** At most `limit` orders whose keeping is over, oldest first. */
export async function findForgettable(
  db: SystemDb,
  limit: number,
  clock: Clock,
): Promise<Forgettable> {
  const before = await forgetBefore(db, clock)
  const orders = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "order" o JOIN shop s ON s.id = o.shop_id
    WHERE o.phone <> '' AND CASE
        WHEN o.status = 'expired' THEN o.placed_at < ${before.unpaid}
        WHEN o.status IN ('delivered', 'returned', 'cancelled') THEN
          COALESCE(o.delivered_at, o.returned_at, o.cancelled_at) <
          CASE WHEN s.size_class = 'micro' OR s.legal_form = 'household' THEN ${before.micro}::timestamptz ELSE ${before.archive}::timestamptz END
        ELSE false END
    ORDER BY o.id LIMIT ${limit}`
  const orderIds = orders.map(({ id }) => id)
  const files = await db.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT p.storage_key AS key
    FROM aftersale_photo p JOIN order_return r ON r.shop_id = p.shop_id AND r.id = p.return_id
    WHERE r.order_id = ANY(${orderIds}::uuid[])
      AND NOT EXISTS (SELECT FROM media m WHERE m.storage_key = p.storage_key)
      AND NOT EXISTS (
        SELECT FROM aftersale_photo other
        LEFT JOIN order_return of ON of.shop_id = other.shop_id AND of.id = other.return_id
        WHERE other.storage_key = p.storage_key
          AND (other.review_id IS NOT NULL OR of.order_id <> ALL(${orderIds}::uuid[])))`
  return { orderIds, storageKeys: files.map(({ key }) => key) }
}

/** After their files are gone. A second run finds nothing. */
export async function forgetOrders(db: SystemDb, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return
  const ids = sql`(${join(orderIds.map((id) => sql`${id}::uuid`))})`
  await db.$executeRaw`
    DELETE FROM aftersale_photo p USING order_return r
    WHERE r.shop_id = p.shop_id AND r.id = p.return_id AND r.order_id IN ${ids}`
  await db.$executeRaw`
    UPDATE order_return SET note = '', dispute_note = '' WHERE order_id IN ${ids}`
  await db.$executeRaw`DELETE FROM message_thread WHERE order_id IN ${ids}`
  const checkouts = await db.$queryRaw<{ id: string }[]>`
    UPDATE "order" SET recipient = ${forgottenName}, phone = '', email = NULL, address_line = '', note = '',
      gift_message = '', buyer_key_hash = '', account_id = NULL
    WHERE id IN ${ids} RETURNING checkout_id AS id`
  const checkoutIds = [...new Set(checkouts.map(({ id }) => id))]
  // A checkout over several shops is forgotten with the last of its orders.
  await db.$executeRaw`
    UPDATE checkout c SET recipient = ${forgottenName}, phone = '', email = NULL, address_line = '', note = '',
      gift_message = '', buyer_key_hash = c.id::text, account_id = NULL
    WHERE c.id = ANY(${checkoutIds}::uuid[])
      AND NOT EXISTS (SELECT FROM "order" o WHERE o.checkout_id = c.id AND o.phone <> '')`
  await db.$executeRaw`
    UPDATE order_group g SET buyer_key_hash = '', account_id = NULL
    FROM checkout c WHERE c.id = g.checkout_id AND c.id = ANY(${checkoutIds}::uuid[]) AND c.phone = ''`
}

/** Threads without an order, passes, look-ups, and whom gift cards were for. Returns how many rows went. */
export async function dropOldContacts(db: SystemDb, clock: Clock): Promise<number> {
  const { archive } = await forgetBefore(db, clock)
  const { days } = await findRule(db, 'retention.order-look-up', localDate(clock.now()))
  const lookUps = startOfDay(addDays(localDate(clock.now()), -days))
  const threads = await db.$executeRaw`
    DELETE FROM message_thread WHERE order_id IS NULL AND last_at < ${archive}`
  const passes = await db.$executeRaw`DELETE FROM order_pass WHERE expires_at < ${clock.now()}`
  const asked = await db.$executeRaw`DELETE FROM order_look_up WHERE at < ${lookUps}`
  const tried = await db.$executeRaw`DELETE FROM gift_card_try WHERE at < ${lookUps}`
  return threads + passes + asked + tried + (await forgetRecipients(db, archive))
}

// Whom a card was for, once it pays nothing any more and its keeping is over. What it paid stays explained.
const forgetRecipients = (db: SystemDb, archive: Date): Promise<number> =>
  db.$executeRaw`
    UPDATE gift_card SET recipient_name = '', recipient_email = NULL, note = ''
    WHERE created_at < ${archive} AND (recipient_name <> '' OR recipient_email IS NOT NULL OR note <> '')
      AND (balance = 0 OR deactivated_at < ${archive} OR expires_on < ${archive}::date)`
