// The news consumer: what happened, told to the people of the shop it happened to.
import { z } from 'zod'

import type { SystemDb } from '#app/db/doors.server.ts'
import type { EventType } from '#app/db/event-types.ts'
import type { Consumer, LoggedEvent } from '#app/domain/event/consume.server.ts'
import {
  addDays,
  addSeconds,
  daysBetween,
  fromDateColumn,
  localDate,
  parseLocalDate,
  type Clock,
} from '#app/lib/time.ts'
import { notify, type News } from './notify.server.ts'
import { newsSeconds } from './notification.ts'

type Told = Pick<News, 'kind' | 'facts' | 'aboutId' | 'onceKey'>
type Happened = { shopId: string; payload: unknown; at: Date }
type Teller = (db: SystemDb, happened: Happened) => Promise<Told | null>

const tellers: Partial<Record<EventType, Teller>> = {
  'order.confirmed': (db, happened) => ofOrder(db, happened, 'order.new'),
  'order.cancelled': (db, happened) => ofOrder(db, happened, 'order.cancelled'),
  'order.returned': (db, happened) => ofOrder(db, happened, 'order.returned'),
  'stock.low': ofLowStock,
  'import.finished': (_db, { payload }) => {
    const { importId } = z.object({ importId: z.uuid() }).parse(payload)
    const onceKey = `import.finished:${importId}`
    return Promise.resolve({ kind: 'import.finished', facts: {}, aboutId: importId, onceKey })
  },
  'payout.paid': (_db, { payload }) => {
    const { payoutId } = z.object({ payoutId: z.uuid() }).parse(payload)
    const onceKey = `payout.paid:${payoutId}`
    return Promise.resolve({ kind: 'payout.paid', facts: {}, aboutId: payoutId, onceKey })
  },
  'return.requested': ofReturn,
  'review.written': ofReview,
  'message.sent': ofMessage,
  'certificate.ending': ofCertificate,
  'trial.admitted': ofTrial,
}

export const newsConsumer = ({ clock }: { clock: Clock }): Consumer => ({
  name: 'news',
  async apply(db, events) {
    const since = addSeconds(clock.now(), -newsSeconds)
    for (const event of events) if (event.at >= since) await tell(db, event)
  },
})

async function tell(db: SystemDb, { type, shopId, payload, at }: LoggedEvent): Promise<void> {
  const teller = tellers[type as EventType]
  if (!teller || !shopId) return
  const told = await teller(db, { shopId, payload, at })
  if (told) await notify(db, { ...told, shopId, at })
}

async function ofOrder(
  db: SystemDb,
  { shopId, payload }: Happened,
  kind: 'order.new' | 'order.cancelled' | 'order.returned',
): Promise<Told | null> {
  const { orderId } = z.object({ orderId: z.uuid() }).parse(payload)
  const [order] = await db.$queryRaw<{ code: string; total: bigint; pieces: number }[]>`
    SELECT o.code, o.total, (SELECT COALESCE(sum(l.quantity), 0)::int FROM order_line l
      WHERE l.shop_id = o.shop_id AND l.order_id = o.id) AS pieces
    FROM "order" o WHERE o.shop_id = ${shopId}::uuid AND o.id = ${orderId}::uuid`
  if (!order) return null
  const facts = { code: order.code, total: order.total.toString(), pieces: order.pieces }
  return { kind, facts, aboutId: orderId, onceKey: `${kind}:${orderId}` }
}

// At most once a day for one variant: goods that come and go would ring all day.
async function ofLowStock(db: SystemDb, { shopId, payload, at }: Happened): Promise<Told | null> {
  const { variantId } = z.object({ variantId: z.uuid() }).parse(payload)
  const day = localDate(at)
  const [variant] = await db.$queryRaw<{ productId: string; title: string; left: number }[]>`
    SELECT v.product_id AS "productId", concat_ws(' · ', p.title, NULLIF(v.title, '')) AS title,
      (SELECT COALESCE(sum(floor(s.on_hand - s.held)), 0)::int FROM stock_level s
       JOIN lot t ON t.shop_id = s.shop_id AND t.id = s.lot_id
       WHERE s.shop_id = v.shop_id AND s.variant_id = v.id AND t.status = 'open'
         AND (t.expires_on IS NULL OR t.expires_on > ${day}::date)) AS left
    FROM variant v JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE v.shop_id = ${shopId}::uuid AND v.id = ${variantId}::uuid`
  if (!variant) return null
  const { productId, ...facts } = variant
  return { kind: 'stock.low', facts, aboutId: productId, onceKey: `stock.low:${variantId}:${day}` }
}

async function ofReturn(db: SystemDb, { shopId, payload }: Happened): Promise<Told | null> {
  const { returnId } = z.object({ returnId: z.uuid() }).parse(payload)
  const [found] = await db.$queryRaw<{ code: string }[]>`
    SELECT o.code FROM order_return r JOIN "order" o ON o.shop_id = r.shop_id AND o.id = r.order_id
    WHERE r.shop_id = ${shopId}::uuid AND r.id = ${returnId}::uuid`
  if (!found) return null
  const onceKey = `return.requested:${returnId}`
  return { kind: 'return.requested', facts: found, aboutId: returnId, onceKey }
}

async function ofReview(db: SystemDb, { shopId, payload }: Happened): Promise<Told | null> {
  const { reviewId } = z.object({ reviewId: z.uuid() }).parse(payload)
  const [found] = await db.$queryRaw<{ stars: number; title: string }[]>`
    SELECT r.rating AS stars, COALESCE(p.title, s.name) AS title
    FROM review r JOIN shop s ON s.id = r.shop_id
    LEFT JOIN product p ON p.shop_id = r.shop_id AND p.id = r.product_id
    WHERE r.shop_id = ${shopId}::uuid AND r.id = ${reviewId}::uuid`
  if (!found) return null
  const onceKey = `review.written:${reviewId}`
  return { kind: 'review.written', facts: found, aboutId: reviewId, onceKey }
}

// What the shop itself wrote is news to the shopper alone (letters-consumer.server.ts).
async function ofMessage(db: SystemDb, { shopId, payload, at }: Happened): Promise<Told | null> {
  const { threadId } = z.object({ threadId: z.uuid() }).parse(payload)
  const ofShopper = await db.message.count({ where: { shopId, threadId, at, sentBy: 'shopper' } })
  if (ofShopper === 0) return null
  const onceKey = `message.received:${threadId}:${at.getTime()}`
  return { kind: 'message.received', facts: {}, aboutId: threadId, onceKey }
}

// A certificate of the whole shop is spoken of by its number.
async function ofCertificate(
  db: SystemDb,
  { shopId, payload, at }: Happened,
): Promise<Told | null> {
  const { certificateId, months } = ending.parse(payload)
  const [found] = await db.$queryRaw<
    { productId: string | null; title: string; expiresOn: Date }[]
  >`
    SELECT c.product_id AS "productId", COALESCE(p.title, c.number) AS title, c.expires_on AS "expiresOn"
    FROM certificate c LEFT JOIN product p ON p.shop_id = c.shop_id AND p.id = c.product_id
    WHERE c.shop_id = ${shopId}::uuid AND c.id = ${certificateId}::uuid`
  if (!found) return null
  const day = fromDateColumn(found.expiresOn)
  return {
    kind: 'certificate.ends',
    facts: { title: found.title, day, days: daysBetween(localDate(at), day) },
    aboutId: found.productId,
    onceKey: `certificate.ends:${certificateId}:${months}`,
  }
}

const ending = z.object({ certificateId: z.uuid(), months: z.number() })

function ofTrial(_db: SystemDb, { payload }: Happened): Promise<Told | null> {
  const { trialId, endsOn } = z.object({ trialId: z.uuid(), endsOn: z.string() }).parse(payload)
  const end = parseLocalDate(endsOn)
  if (!end) return Promise.resolve(null)
  const onceKey = `trial.admitted:${trialId}`
  return Promise.resolve({
    kind: 'trial.admitted',
    facts: { day: addDays(end, -1) },
    aboutId: null,
    onceKey,
  })
}
