// One try: read, sign, post, write down what came of it. The post stands outside every transaction; killed in between,
// the try is made again under the same id, by which the other side knows it.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { notify } from '#app/domain/notification/notify.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { open, type Keyring } from '#app/lib/secret-box.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { deliverWebhook as job } from '#jobs/definitions/deliver-webhook.ts'
import type { PostResult, WebhookSender } from '#plugins/webhook/port.ts'
import { secretContext } from './save-webhook.server.ts'
import { signedHeaders } from './sign-webhook.server.ts'
import { isGoodbye, isReceipt, secondsUntilNext } from './webhook.ts'

export type DeliverWebhook = { shopId: string; deliveryId: string; attempt: number }
type Tools = { sender: WebhookSender; keyring: Keyring; clock: Clock }

/** Does nothing when this try was made before, or the connection is gone. Opens doors of its own. */
export async function deliverWebhook(attempt: DeliverWebhook, tools: Tools): Promise<void> {
  const { shopId, deliveryId } = attempt
  const due = await inShop(shopId, (db) => findDue(db, attempt))
  if (!due) return
  const { url, body, webhookId, ...sealed } = due
  const opened = open(tools.keyring, sealed, secretContext(shopId, webhookId))
  const at = tools.clock.now()
  const headers = signedHeaders({ id: deliveryId, secret: opened.toString(), body, at })
  const result = await tools.sender.post({ url, headers, body })
  await inShop(shopId, (db) => writeDown(db, { ...attempt, webhookId, url, result }, tools.clock))
}

type Due = { webhookId: string; url: string; body: string; bytes: Uint8Array; keyId: string }

async function findDue(db: ShopDb, { deliveryId, attempt }: DeliverWebhook): Promise<Due | null> {
  const [row] = await db.$queryRaw<Due[]>`
    SELECT d.webhook_id AS "webhookId", w.url, d.body, w.secret_encrypted AS bytes, w.key_id AS "keyId"
    FROM webhook_delivery d JOIN webhook w ON w.shop_id = d.shop_id AND w.id = d.webhook_id
    WHERE d.id = ${deliveryId}::uuid AND d.status = 'waiting' AND d.attempts = ${attempt - 1}`
  return row ?? null
}

type Tried = DeliverWebhook & { webhookId: string; url: string; result: PostResult }

async function writeDown(db: ShopDb, tried: Tried, clock: Clock): Promise<void> {
  const { shopId, deliveryId, attempt, result } = tried
  const now = clock.now()
  const isDelivered = isReceipt(result.status)
  const wait = isGoodbye(result.status) ? null : secondsUntilNext(attempt)
  const next = isDelivered || wait === null ? null : addSeconds(now, wait)
  const { count } = await db.webhookDelivery.updateMany({
    where: { id: deliveryId, status: 'waiting', attempts: attempt - 1 },
    data: {
      attempts: attempt,
      status: isDelivered ? 'delivered' : next ? 'waiting' : 'failed',
      nextAttemptAt: next,
      deliveredAt: isDelivered ? now : null,
    },
  })
  if (count === 0) return
  await db.webhookAttempt.create({
    data: {
      deliveryId,
      number: attempt,
      at: now,
      statusCode: result.status,
      problem: result.problem,
      // PostgreSQL keeps no NUL in a text.
      answer: result.answer.replaceAll('\u0000', ''),
      durationMs: result.durationMs,
    },
  })
  if (next)
    await enqueue(db, job, { shopId, deliveryId, attempt: attempt + 1 }, { shopId, runAt: next })
  if (!next && !isDelivered) await giveUp(db, tried, clock)
}

// A program that has not answered for a day is not told more until somebody has looked at it.
async function giveUp(
  db: ShopDb,
  { shopId, webhookId, url, deliveryId }: Tried,
  clock: Clock,
): Promise<void> {
  const { count } = await db.webhook.updateMany({
    where: { id: webhookId, pausedBecause: null },
    data: { pausedBecause: 'failing' },
  })
  if (count === 0) return
  const [subjectId, at] = [webhookId, clock.now()]
  const action = 'webhook.paused'
  await recordAudit(db, { shopId, actorId: null, action, subjectKind: 'webhook', subjectId }, clock)
  await notify(db, {
    shopId,
    kind: 'webhook.failing',
    facts: { host: new URL(url).hostname },
    aboutId: webhookId,
    onceKey: `webhook.failing:${webhookId}:${deliveryId}`,
    at,
  })
}
