// A shop's connections to its own programs: added, changed, paused, given a new secret, removed.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit, type AuditEntry } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { seal, type Keyring } from '#app/lib/secret-box.ts'
import type { Clock } from '#app/lib/time.ts'
import { newWebhookSecret } from './sign-webhook.server.ts'
import { addressFault, mostWebhooks, type WebhookRefusal, type WebhookTopic } from './webhook.ts'

type By = { shopId: string; actorId: string }
type Told = { url: string; topics: readonly WebhookTopic[]; allowsPlain: boolean }
type Tools = { clock: Clock; keyring: Keyring }

/** What the ciphertext of a secret is bound to: copied to another row it does not open. */
export const secretContext = (shopId: string, webhookId: string) => `webhook:${shopId}:${webhookId}`

/**
 * Returns the secret, which is never shown again. Throws webhook.bad-address, .needs-https, .has-password, .too-many.
 */
export async function addWebhook(
  db: ShopDb,
  { shopId, actorId, ...told }: By & Told,
  { clock, keyring }: Tools,
): Promise<{ id: string; secret: string }> {
  checkAddress(told)
  if ((await db.webhook.count()) >= mostWebhooks)
    throw refuse<WebhookRefusal>('webhook.too-many', { most: mostWebhooks })
  const [id, secret] = [newId(), newWebhookSecret()]
  const { bytes, keyId } = seal(keyring, secret, secretContext(shopId, id))
  const after = { url: told.url, topics: [...told.topics] }
  await db.webhook.create({
    data: { id, ...after, secretEncrypted: bytes, keyId, createdAt: clock.now() },
  })
  await audit(db, { shopId, actorId, action: 'webhook.added', subjectId: id, after }, clock)
  return { id, secret }
}

/** Deliveries on their way go to the new address. Throws what addWebhook throws of the address, webhook.not-found. */
export async function changeWebhook(
  db: ShopDb,
  { shopId, actorId, webhookId, ...told }: By & Told & { webhookId: string },
  clock: Clock,
): Promise<void> {
  checkAddress(told)
  const { url, topics } = await lockWebhook(db, webhookId)
  const after = { url: told.url, topics: [...told.topics] }
  await db.webhook.updateMany({ where: { id: webhookId }, data: after })
  const subjectId = webhookId
  const before = { url, topics }
  const entry = { shopId, actorId, action: 'webhook.changed', subjectId, before, after } as const
  await audit(db, entry, clock)
}

/** A paused connection hears of nothing new; what is being tried goes on. Throws webhook.not-found. */
export async function pauseWebhook(
  db: ShopDb,
  { shopId, actorId, webhookId, isPaused }: By & { webhookId: string; isPaused: boolean },
  clock: Clock,
): Promise<void> {
  const before = await lockWebhook(db, webhookId)
  if ((before.pausedBecause !== null) === isPaused) return
  const pausedBecause = isPaused ? 'by-hand' : null
  await db.webhook.updateMany({ where: { id: webhookId }, data: { pausedBecause } })
  const action = isPaused ? 'webhook.paused' : 'webhook.resumed'
  await audit(db, { shopId, actorId, action, subjectId: webhookId }, clock)
}

/** The old secret signs nothing any more, from the next try on. Throws webhook.not-found. */
export async function renewSecret(
  db: ShopDb,
  { shopId, actorId, webhookId }: By & { webhookId: string },
  { clock, keyring }: Tools,
): Promise<string> {
  await lockWebhook(db, webhookId)
  const secret = newWebhookSecret()
  const { bytes, keyId } = seal(keyring, secret, secretContext(shopId, webhookId))
  await db.webhook.updateMany({
    where: { id: webhookId },
    data: { secretEncrypted: bytes, keyId },
  })
  const action = 'webhook.secret-changed'
  await audit(db, { shopId, actorId, action, subjectId: webhookId }, clock)
  return secret
}

/**
 * With its log, at once. `typed` is the name of its host, by hand. Throws webhook.not-found, webhook.host-differs.
 */
export async function removeWebhook(
  db: ShopDb,
  { shopId, actorId, webhookId, typed }: By & { webhookId: string; typed: string },
  clock: Clock,
): Promise<void> {
  const { url, topics } = await lockWebhook(db, webhookId)
  if (typed.toLowerCase() !== new URL(url).hostname)
    throw refuse<WebhookRefusal>('webhook.host-differs')
  await db.webhook.deleteMany({ where: { id: webhookId } })
  const before = { url, topics }
  await audit(
    db,
    { shopId, actorId, action: 'webhook.removed', subjectId: webhookId, before },
    clock,
  )
}

function checkAddress({ url, allowsPlain }: Told): void {
  const fault = addressFault(url, allowsPlain)
  if (fault) throw refuse<WebhookRefusal>(fault)
}

type Locked = { url: string; topics: string[]; pausedBecause: string | null }

async function lockWebhook(db: ShopDb, webhookId: string): Promise<Locked> {
  const [row] = await db.$queryRaw<Locked[]>`
    SELECT url, topics, paused_because AS "pausedBecause" FROM webhook WHERE id = ${webhookId}::uuid FOR UPDATE`
  if (!row) throw refuse<WebhookRefusal>('webhook.not-found')
  return row
}

const audit = (db: ShopDb, entry: Omit<AuditEntry, 'subjectKind'>, clock: Clock) =>
  recordAudit(db, { ...entry, subjectKind: 'webhook' }, clock)
