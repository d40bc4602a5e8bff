// A shop's cards as its people see them: who holds how much, and what happened to each. Never a code.
import type { ShopDb } from '#app/db/doors.server.ts'
import { join, sql, type Sql } from '#app/db/sql.server.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { fromDateColumn, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'
import { cardStanding, normalCardCode, type CardStanding, type GiftCardKind } from './gift-card.ts'
import type { CardShow } from './gift-card.forms.ts'

export type CardSummary = {
  id: string
  lastCharacters: string
  kind: GiftCardKind
  initial: Money
  balance: Money
  expiresOn: LocalDate | null
  standing: CardStanding
  recipientName: string
  createdAt: Date
}

export type CardFilter = {
  show: CardShow | null
  /** last characters, or a part of a recipient's name or e-mail */
  text: string
  after: string | null
}

type Row = {
  id: string
  lastCharacters: string
  kind: GiftCardKind
  initial: bigint
  balance: bigint
  expiresOn: Date | null
  deactivatedAt: Date | null
  recipientName: string
  recipientEmail: string | null
  note: string
  createdAt: Date
}

const perPage = 40
const columns = sql`g.id, g.last_characters AS "lastCharacters", g.kind, g.initial_amount AS initial, g.balance,
  g.expires_on AS "expiresOn", g.deactivated_at AS "deactivatedAt", g.recipient_name AS "recipientName",
  g.recipient_email AS "recipientEmail", g.note, g.created_at AS "createdAt"`

/** Newest first. */
export async function listCards(
  db: ShopDb,
  { show, text, after }: CardFilter,
  clock: Clock,
): Promise<{ cards: CardSummary[]; nextCursor: string | null }> {
  const today = localDate(clock.now())
  const where = [
    sql`g.shop_id = current_shop_id()`,
    showCondition(show, today),
    textCondition(text),
  ]
  if (after) where.push(sql`g.id < ${after}::uuid`)
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM gift_card g WHERE ${join(where, ' AND ')}
    ORDER BY g.id DESC LIMIT ${perPage + 1}`
  const page = rows.slice(0, perPage)
  return {
    cards: page.map((row) => summaryOf(row, today)),
    nextCursor: rows.length > perPage ? (page.at(-1)?.id ?? null) : null,
  }
}

function showCondition(show: CardShow | null, today: LocalDate): Sql {
  const isOver = sql`(g.expires_on IS NOT NULL AND g.expires_on < ${today}::date)`
  switch (show) {
    case 'open':
      return sql`g.deactivated_at IS NULL AND g.balance > 0 AND NOT ${isOver}`
    case 'empty':
      return sql`g.balance = 0`
    case 'over':
      return sql`${isOver} AND g.balance > 0`
    case 'off':
      return sql`g.deactivated_at IS NOT NULL`
    case null:
      return sql`true`
  }
}

function textCondition(text: string): Sql {
  const typed = text.trim()
  if (!typed) return sql`true`
  const like = `%${foldVietnamese(typed).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql`(g.last_characters = ${normalCardCode(typed).slice(-4)}
    OR lower(unaccent(g.recipient_name)) LIKE ${like} OR lower(g.recipient_email) LIKE ${like})`
}

function summaryOf(
  { deactivatedAt, initial, balance, ...row }: Row,
  today: LocalDate,
): CardSummary {
  const expiresOn = row.expiresOn && fromDateColumn(row.expiresOn)
  const { id, lastCharacters, kind, recipientName, createdAt } = row
  return {
    ...{ id, lastCharacters, kind, recipientName, createdAt },
    initial: vnd(initial),
    balance: vnd(balance),
    expiresOn,
    standing: cardStanding({ balance, expiresOn, isOff: deactivatedAt !== null }, today),
  }
}

/** What the shop owes for cards, and what it may still give away: cards that can pay now, and those that cannot. */
export type CardTotals = { soldOpen: Money; givenOpen: Money; asleep: Money; count: number }

export async function sumCards(db: ShopDb, clock: Clock): Promise<CardTotals> {
  const today = localDate(clock.now())
  const [row] = await db.$queryRaw<
    { sold: bigint; given: bigint; asleep: bigint; count: number }[]
  >`
    SELECT COALESCE(sum(balance) FILTER (WHERE pays AND kind = 'sold'), 0)::bigint AS sold,
           COALESCE(sum(balance) FILTER (WHERE pays AND kind = 'given'), 0)::bigint AS given,
           COALESCE(sum(balance) FILTER (WHERE NOT pays), 0)::bigint AS asleep, count(*)::int AS count
    FROM gift_card g
    CROSS JOIN LATERAL (SELECT g.deactivated_at IS NULL
      AND (g.expires_on IS NULL OR g.expires_on >= ${today}::date) AS pays) p
    WHERE g.shop_id = current_shop_id()`
  const { sold = 0n, given = 0n, asleep = 0n, count = 0 } = row ?? {}
  return { soldOpen: vnd(sold), givenOpen: vnd(given), asleep: vnd(asleep), count }
}

export type CardMove = {
  id: string
  kind: 'issued' | 'spent' | 'released' | 'returned'
  amount: Money
  at: Date
  order: { id: string; code: string } | null
}

export type CardDetail = CardSummary & {
  recipientEmail: string | null
  note: string
  moves: CardMove[]
}

type MoveRow = Omit<CardMove, 'amount' | 'order'> & {
  amount: bigint
  orderId: string | null
  orderCode: string | null
}

/** With its latest hundred moves, newest first. Null when it is not this shop's. */
export async function findCard(
  db: ShopDb,
  cardId: string,
  clock: Clock,
): Promise<CardDetail | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM gift_card g WHERE g.shop_id = current_shop_id() AND g.id = ${cardId}::uuid`
  if (!row) return null
  const moves = await db.$queryRaw<MoveRow[]>`
    SELECT m.id, m.kind, m.amount, m.at, m.order_id AS "orderId", o.code AS "orderCode"
    FROM gift_card_move m LEFT JOIN "order" o ON o.shop_id = m.shop_id AND o.id = m.order_id
    WHERE m.shop_id = current_shop_id() AND m.gift_card_id = ${cardId}::uuid
    ORDER BY m.at DESC, m.id DESC LIMIT 100`
  return {
    ...summaryOf(row, localDate(clock.now())),
    recipientEmail: row.recipientEmail,
    note: row.note,
    moves: moves.map(({ amount, orderId, orderCode, ...move }) => ({
      ...move,
      amount: vnd(amount),
      order: orderId && orderCode ? { id: orderId, code: orderCode } : null,
    })),
  }
}
