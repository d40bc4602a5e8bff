// What one person of the team has been told, newest first, and what of it is new to them.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import {
  choicesOf,
  isNewsKind,
  kindsFor,
  placeOf,
  topicOf,
  type NewsChoice,
  type NewsFacts,
  type NewsKind,
  type NewsTopic,
} from './notification.ts'

export type NewsLine = {
  id: string
  kind: NewsKind
  facts: NewsFacts
  /** below /seller/:shop */
  place: string
  at: Date
  isUnread: boolean
}

export type Reader = { accountId: string; role: ShopRole }

const pageSize = 30

export async function findNews(
  db: ShopDb,
  reader: Reader,
  asked: { topic: NewsTopic | null; after: string | null },
): Promise<{ news: NewsLine[]; nextCursor: string | null }> {
  const kinds = await findShownKinds(db, reader)
  const readUntil = await findReadUntil(db, reader)
  const rows = await db.notification.findMany({
    where: {
      kind: { in: kinds.filter((kind) => !asked.topic || topicOf(kind) === asked.topic) },
      ...(asked.after && { id: { lt: asked.after } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  })
  const page = rows.slice(0, pageSize)
  const news = page.flatMap(({ id, kind, facts, aboutId, createdAt }) =>
    isNewsKind(kind)
      ? [
          {
            id,
            kind,
            facts: facts as NewsFacts,
            place: placeOf(kind, aboutId),
            at: createdAt,
            isUnread: !readUntil || createdAt > readUntil,
          },
        ]
      : [],
  )
  return { news, nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

/** At most 100: nobody reads a larger figure. */
export async function countUnread(db: ShopDb, reader: Reader): Promise<number> {
  const kinds = await findShownKinds(db, reader)
  if (kinds.length === 0) return 0
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM notification
      WHERE kind = ANY(${kinds}) AND created_at > COALESCE((
        SELECT read_until FROM notification_reader WHERE account_id = ${reader.accountId}::uuid), '-infinity')
      LIMIT 100) unread`
  return rows[0]?.count ?? 0
}

/** Everything told up to `until` is known to this person; never back. */
export async function markRead(db: ShopDb, accountId: string, until: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO notification_reader (account_id, read_until) VALUES (${accountId}::uuid, ${until})
    ON CONFLICT (shop_id, account_id) DO UPDATE
      SET read_until = GREATEST(notification_reader.read_until, excluded.read_until)`
}

export async function findChoices(db: ShopDb, { accountId, role }: Reader): Promise<NewsChoice[]> {
  const made = await db.notificationChoice.findMany({
    where: { accountId },
    select: { topic: true, isShown: true, isMailed: true },
  })
  return choicesOf(role, made as NewsChoice[])
}

/** Topics that the role may not hear of are left out, whatever was sent. */
export async function saveChoices(
  db: ShopDb,
  reader: Reader,
  chosen: { shown: readonly NewsTopic[]; mailed: readonly NewsTopic[] },
): Promise<void> {
  for (const { topic } of choicesOf(reader.role, [])) {
    const choice = {
      isShown: chosen.shown.includes(topic),
      isMailed: chosen.mailed.includes(topic),
    }
    await db.$executeRaw`
      INSERT INTO notification_choice (account_id, topic, is_shown, is_mailed)
      VALUES (${reader.accountId}::uuid, ${topic}, ${choice.isShown}, ${choice.isMailed})
      ON CONFLICT (shop_id, account_id, topic) DO UPDATE
        SET is_shown = excluded.is_shown, is_mailed = excluded.is_mailed`
  }
}

async function findShownKinds(db: ShopDb, reader: Reader): Promise<NewsKind[]> {
  const choices = await findChoices(db, reader)
  const shown = new Set(choices.filter(({ isShown }) => isShown).map(({ topic }) => topic))
  return kindsFor(reader.role).filter((kind) => shown.has(topicOf(kind)))
}

async function findReadUntil(db: ShopDb, { accountId }: Reader): Promise<Date | null> {
  const row = await db.notificationReader.findFirst({
    where: { accountId },
    select: { readUntil: true },
  })
  return row?.readUntil ?? null
}
