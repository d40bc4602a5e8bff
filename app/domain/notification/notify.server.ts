// Tells the people of a shop something, in the transaction in which it happened or was read from the log.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import { newId } from '#app/lib/ids.ts'
import { askForLetter } from './ask-for-letter.server.ts'
import {
  choicesOf,
  kindsFor,
  topicOf,
  type NewsChoice,
  type NewsFacts,
  type NewsKind,
} from './notification.ts'

export type News = {
  shopId: string
  kind: NewsKind
  /** for the sentence; never personal data */
  facts: NewsFacts
  /** where it leads: the order, the product, the thread */
  aboutId: string | null
  /** the same key is the same news, told once for ever */
  onceKey: string
  /** when it happened */
  at: Date
}

/** Also asks for a letter to everyone of the team who wants one. Returns false when it was told before. */
export async function notify(db: ShopDb | SystemDb, news: News): Promise<boolean> {
  const { shopId, kind, facts, aboutId, onceKey, at } = news
  const id = newId(at.getTime())
  const told = await db.$executeRaw`
    INSERT INTO notification (shop_id, id, kind, topic, facts, about_id, once_key, created_at)
    VALUES (${shopId}::uuid, ${id}::uuid, ${kind}, ${topicOf(kind)}, ${JSON.stringify(facts)}::jsonb,
            ${aboutId}::uuid, ${onceKey}, ${at})
    ON CONFLICT (shop_id, once_key) DO NOTHING`
  if (told === 0) return false
  for (const accountId of await findReadersByMail(db, shopId, kind)) {
    await askForLetter(db, {
      subject: { kind: 'news', shopId, notificationId: id, accountId },
      onceKey: `news:${id}:${accountId}`,
      shopId,
    })
  }
  return true
}

type Member = { accountId: string; role: ShopRole; choices: NewsChoice[] }

async function findReadersByMail(
  db: ShopDb | SystemDb,
  shopId: string,
  kind: NewsKind,
): Promise<string[]> {
  const members = await db.$queryRaw<Member[]>`
    SELECT m.account_id AS "accountId", m.role, COALESCE(jsonb_agg(jsonb_build_object(
             'topic', c.topic, 'isShown', c.is_shown, 'isMailed', c.is_mailed)) FILTER (WHERE c.topic IS NOT NULL), '[]')
             AS choices
    FROM shop_member m
    LEFT JOIN notification_choice c ON c.shop_id = m.shop_id AND c.account_id = m.account_id
    WHERE m.shop_id = ${shopId}::uuid
    GROUP BY m.account_id, m.role ORDER BY m.account_id`
  return members
    .filter(({ role, choices }) => isMailed(role, choices, kind))
    .map((member) => member.accountId)
}

function isMailed(role: ShopRole, made: readonly NewsChoice[], kind: NewsKind): boolean {
  if (!kindsFor(role).includes(kind)) return false
  return choicesOf(role, made).some((choice) => choice.topic === topicOf(kind) && choice.isMailed)
}
