// The webhook consumer: writes a delivery for each connection that wants to hear of an event, and asks for its first try.
import type { SystemDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import type { Consumer, LoggedEvent } from '#app/domain/event/consume.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { deliverWebhook } from '#jobs/definitions/deliver-webhook.ts'
import { webhookBody } from './webhook-body.server.ts'
import { isWebhookTopic } from './webhook.ts'

/** What lies further back was told by whoever was there, or is not news any more. */
const tellsWithinSeconds = 3 * 86_400

export const webhookConsumer = ({ clock }: { clock: Clock }): Consumer => ({
  name: 'webhooks',
  async apply(db, events) {
    const since = addSeconds(clock.now(), -tellsWithinSeconds)
    const told = events.filter(({ type, at }) => isWebhookTopic(type) && at >= since)
    const listeners = await findListeners(db, told)
    for (const event of told) {
      const wanting = listeners.filter((listener) => wants(listener, event))
      for (const listener of wanting) await writeDelivery(db, listener, event)
    }
  },
})

type Listener = {
  shopId: string
  webhookId: string
  topics: string[]
  createdAt: Date
  shopSlug: string
}

async function findListeners(db: SystemDb, events: readonly LoggedEvent[]): Promise<Listener[]> {
  const shopIds = [...new Set(events.flatMap(({ shopId }) => shopId ?? []))]
  if (shopIds.length === 0) return []
  return db.$queryRaw<Listener[]>`
    SELECT w.shop_id AS "shopId", w.id AS "webhookId", w.topics, w.created_at AS "createdAt", s.slug AS "shopSlug"
    FROM webhook w JOIN shop s ON s.id = w.shop_id
    WHERE w.shop_id = ANY(${shopIds}::uuid[]) AND w.paused_because IS NULL
    ORDER BY w.shop_id, w.id`
}

const wants = ({ shopId, topics, createdAt }: Listener, event: LoggedEvent): boolean =>
  shopId === event.shopId && topics.includes(event.type) && createdAt <= event.at

async function writeDelivery(
  db: SystemDb,
  { shopId, webhookId, shopSlug }: Listener,
  event: LoggedEvent,
): Promise<void> {
  const id = newId()
  const body = await webhookBody(db, { deliveryId: id, shopSlug, event })
  const { count } = await db.webhookDelivery.createMany({
    data: [
      {
        shopId,
        id,
        webhookId,
        eventSeq: event.seq,
        topic: event.type,
        body,
        nextAttemptAt: event.at,
        createdAt: event.at,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  await enqueue(db, deliverWebhook, { shopId, deliveryId: id, attempt: 1 }, { shopId })
}
