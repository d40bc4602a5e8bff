// Letters to people with an account, read at the moment of sending.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import type { Locale } from '#app/lib/money.ts'
import type { MailSubject } from '#jobs/definitions/send-mail.ts'
import { newsLetter } from './desk-letters.ts'
import type { LetterContext } from './letter-context.ts'
import type { Letter } from './letter.ts'
import { isNewsKind, kindsFor, placeOf, type NewsFacts } from './notification.ts'

type Of<Kind extends MailSubject['kind']> = Extract<MailSubject, { kind: Kind }>

type Row = {
  kind: string
  facts: NewsFacts
  aboutId: string | null
  slug: string
  shopName: string
  role: ShopRole
  to: string
  locale: Locale
}

/** Null when the person has left the team, or works in a role that may not hear of it any more. */
export async function composeNews(
  db: SystemDb,
  { shopId, notificationId, accountId }: Of<'news'>,
  { origin }: LetterContext,
): Promise<Letter | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT n.kind, n.facts, n.about_id AS "aboutId", s.slug, s.name AS "shopName", m.role, a.email AS "to", a.locale
    FROM notification n JOIN shop s ON s.id = n.shop_id
    JOIN shop_member m ON m.shop_id = n.shop_id AND m.account_id = ${accountId}::uuid
    JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
    WHERE n.shop_id = ${shopId}::uuid AND n.id = ${notificationId}::uuid`
  if (!row || !isNewsKind(row.kind) || !kindsFor(row.role).includes(row.kind)) return null
  const { kind, facts, aboutId, slug, ...rest } = row
  const desk = `${origin}/seller/${slug}`
  return newsLetter({
    ...rest,
    kind,
    facts,
    url: `${desk}/${placeOf(kind, aboutId)}`,
    choicesUrl: `${desk}/settings/notifications`,
  })
}
