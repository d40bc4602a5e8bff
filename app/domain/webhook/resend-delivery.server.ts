// Tells a thing again: one that failed for good, or one that the other side lost. And a test that means nothing.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { deliverWebhook } from '#jobs/definitions/deliver-webhook.ts'
import { bodyOf } from './webhook-body.server.ts'
import { pingTopic, type WebhookRefusal } from './webhook.ts'

/**
 * The same id and the same body, signed anew; one more try, and those that would follow it. Throws
 * webhook.delivery-not-found, webhook.still-waiting.
 */
export async function resendDelivery(
  db: ShopDb,
  { shopId, deliveryId }: { shopId: string; deliveryId: string },
  clock: Clock,
): Promise<void> {
  const [delivery] = await db.$queryRaw<{ status: string; attempts: number }[]>`
    SELECT status, attempts FROM webhook_delivery WHERE id = ${deliveryId}::uuid FOR UPDATE`
  if (!delivery) throw refuse<WebhookRefusal>('webhook.delivery-not-found')
  if (delivery.status === 'waiting') throw refuse<WebhookRefusal>('webhook.still-waiting')
  await db.webhookDelivery.updateMany({
    where: { id: deliveryId },
    data: { status: 'waiting', nextAttemptAt: clock.now(), deliveredAt: null },
  })
  const attempt = delivery.attempts + 1
  await enqueue(db, deliverWebhook, { shopId, deliveryId, attempt }, { shopId })
}

type Ping = { shopId: string; shopSlug: string; webhookId: string }

/** Also to a paused connection: that is how one sees that it works again. Throws webhook.not-found. */
export async function pingWebhook(
  db: ShopDb,
  { shopId, shopSlug, webhookId }: Ping,
  clock: Clock,
): Promise<{ deliveryId: string }> {
  if ((await db.webhook.count({ where: { id: webhookId } })) === 0)
    throw refuse<WebhookRefusal>('webhook.not-found')
  const [id, at] = [newId(), clock.now()]
  await db.webhookDelivery.create({
    data: {
      id,
      webhookId,
      // No event stands behind it; real ones count upwards from 1.
      eventSeq: -BigInt(at.getTime()),
      topic: pingTopic,
      body: bodyOf({ id, type: pingTopic, at, shop: shopSlug, data: {} }),
      nextAttemptAt: at,
      createdAt: at,
    },
  })
  await enqueue(db, deliverWebhook, { shopId, deliveryId: id, attempt: 1 }, { shopId })
  return { deliveryId: id }
}
