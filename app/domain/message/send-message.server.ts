// Writes one message into its thread, which the first message makes. A second press of the same button is the same
// message.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { shopperMessagesPerHour, type MessageRefusal, type MessageSide } from './message.ts'

export type ThreadOf = { orderId: string } | { accountId: string }

export type WriteToShop = {
  of: ThreadOf
  shopperName: string
  /** null for a guest */
  accountId: string | null
  body: string
  requestKey: string
}

/** The caller has proven who writes. Throws `message.too-many`. */
export async function writeToShop(
  db: ShopDb,
  { of, shopperName, accountId, body, requestKey }: WriteToShop,
  clock: Clock,
): Promise<{ threadId: string }> {
  const threadId = await openThread(db, { of, shopperName, accountId }, clock)
  const since = addSeconds(clock.now(), -3600)
  const recent = await db.message.count({
    where: { threadId, sentBy: 'shopper', at: { gt: since }, requestKey: { not: requestKey } },
  })
  if (recent >= shopperMessagesPerHour) throw refuse<MessageRefusal>('message.too-many')
  await addMessage(
    db,
    { threadId, sentBy: 'shopper', authorId: accountId, body, requestKey },
    clock,
  )
  return { threadId }
}

export type AnswerThread = { threadId: string; actorId: string; body: string; requestKey: string }

/** The shop writes. Throws `message.thread-not-found`. */
export async function answerThread(
  db: ShopDb,
  { threadId, actorId, body, requestKey }: AnswerThread,
  clock: Clock,
): Promise<void> {
  const thread = await lockThread(db, { id: threadId })
  if (!thread) throw refuse<MessageRefusal>('message.thread-not-found')
  await addMessage(db, { threadId, sentBy: 'shop', authorId: actorId, body, requestKey }, clock)
}

export type SeenThread = { threadId: string; side: MessageSide; until: Date }

/** This side was shown everything up to `until`: what came while its page was made is still new to it. Never back. */
export async function markRead(db: ShopDb, { threadId, side, until }: SeenThread): Promise<void> {
  const column = side === 'shop' ? 'shopReadAt' : 'shopperReadAt'
  await db.messageThread.updateMany({
    where: { id: threadId, OR: [{ [column]: null }, { [column]: { lt: until } }] },
    data: { [column]: until },
  })
}

async function lockThread(db: ShopDb, which: { id: string } | ThreadOf) {
  const where = 'accountId' in which ? { ...which, orderId: null } : which
  const found = await db.messageThread.findFirst({ where, select: { id: true } })
  if (found)
    await db.$queryRaw`SELECT 1 FROM message_thread WHERE id = ${found.id}::uuid FOR UPDATE`
  return found
}

type Opening = { of: ThreadOf; shopperName: string; accountId: string | null }

// Two first messages at once: the second insert waits for the first and finds its thread.
async function openThread(
  db: ShopDb,
  { of, shopperName, accountId }: Opening,
  clock: Clock,
): Promise<string> {
  const known = await lockThread(db, of)
  if (known) return known.id
  const now = clock.now()
  const orderId = 'orderId' in of ? of.orderId : null
  await db.$executeRaw`
    INSERT INTO message_thread (id, order_id, account_id, shopper_name, created_at, last_at, last_by)
    VALUES (${newId(now.getTime())}::uuid, ${orderId}::uuid, ${accountId}::uuid, ${shopperName}, ${now}, ${now}, 'shopper')
    ON CONFLICT DO NOTHING`
  const made = await lockThread(db, of)
  if (!made) throw new Error('a thread was opened and is not there')
  return made.id
}

type NewMessage = {
  threadId: string
  sentBy: MessageSide
  authorId: string | null
  body: string
  requestKey: string
}

async function addMessage(db: ShopDb, message: NewMessage, clock: Clock): Promise<void> {
  const { threadId, sentBy, authorId, body, requestKey } = message
  const now = clock.now()
  const added = await db.$queryRaw<{ shop_id: string }[]>`
    INSERT INTO message (id, thread_id, sent_by, author_account_id, body, request_key, at)
    VALUES (${newId(now.getTime())}::uuid, ${threadId}::uuid, ${sentBy}, ${authorId}::uuid, ${body}, ${requestKey}, ${now})
    ON CONFLICT (shop_id, thread_id, request_key) DO NOTHING
    RETURNING shop_id`
  const [row] = added
  if (!row) return
  await db.messageThread.updateMany({
    where: { id: threadId },
    data: {
      lastAt: now,
      lastBy: sentBy,
      ...(sentBy === 'shop' ? { shopReadAt: now } : { shopperReadAt: now }),
    },
  })
  const payload = { threadId }
  const event = { type: 'message.sent', shopId: row.shop_id, subjectId: threadId } as const
  await recordEvent(db, { ...event, payload, at: now })
}
