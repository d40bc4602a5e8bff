// Threads and their messages for screens of both sides.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { isUnread, type MessageSide } from './message.ts'
import type { ThreadOf } from './send-message.server.ts'

export type MessageView = { id: string; sentBy: MessageSide; body: string; at: Date }

export type ThreadView = {
  id: string
  orderId: string | null
  shopperName: string
  isUnreadByShop: boolean
  isUnreadByShopper: boolean
  /** the latest hundred, oldest first */
  messages: MessageView[]
  /** of the last of them */
  lastAt: Date
}

const longest = 100

/** Null when there is none, or the door does not show it. */
export async function findThread(
  db: MarketDb | ShopDb,
  which: ({ id: string } | ThreadOf) & { shopId?: string },
): Promise<ThreadView | null> {
  const where = 'accountId' in which ? { ...which, orderId: null } : which
  const row = await db.messageThread.findFirst({
    where,
    include: { messages: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: longest } },
  })
  if (!row) return null
  const facts = { ...row, lastBy: row.lastBy as MessageSide }
  return {
    id: row.id,
    orderId: row.orderId,
    shopperName: row.shopperName,
    isUnreadByShop: isUnread('shop', facts),
    isUnreadByShopper: isUnread('shopper', facts),
    messages: row.messages.toReversed().map(({ id, sentBy, body, at }) => {
      return { id, sentBy: sentBy as MessageSide, body, at }
    }),
    lastAt: row.messages[0]?.at ?? row.lastAt,
  }
}

export type ThreadCard = {
  id: string
  shopId: string
  orderId: string | null
  orderCode: string | null
  shopperName: string
  isUnread: boolean
  lastBy: MessageSide
  lastAt: Date
  lastBody: string
}

export type ThreadFilter = {
  isWaiting: boolean
  /** the last thread seen */
  after: { lastAt: Date; id: string } | null
}

const pageSize = 30

/** The shop's, the latest word first. Waiting ones end with the shopper's word. */
export async function listThreads(
  db: ShopDb,
  { isWaiting, after }: ThreadFilter,
): Promise<{ threads: ThreadCard[]; nextCursor: string | null }> {
  const rows = await db.messageThread.findMany({
    where: { ...(isWaiting && { lastBy: 'shopper' }), ...(after && beyond(after)) },
    orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    include: withLast,
  })
  const page = rows.slice(0, pageSize)
  const codes = await findCodes(db, page)
  const threads = page.map((row) => cardOf(row, 'shop', codes))
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return { threads, nextCursor: last ? `${last.lastAt.toISOString()}~${last.id}` : null }
}

/** A signed-in shopper's, over all shops. */
export async function listOwnThreads(db: MarketDb, accountId: string): Promise<ThreadCard[]> {
  const rows = await db.messageThread.findMany({
    where: { accountId },
    orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
    take: 50,
    include: withLast,
  })
  const codes = await findCodes(db, rows)
  return rows.map((row) => cardOf(row, 'shopper', codes))
}

/** How many threads of these orders hold an unread word of the shop, by order. */
export async function findUnreadOf(
  db: MarketDb,
  orderIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db.messageThread.findMany({ where: { orderId: { in: [...orderIds] } } })
  const unread = rows.filter((row) =>
    isUnread('shopper', { ...row, lastBy: row.lastBy as MessageSide }),
  )
  return new Set(unread.flatMap(({ orderId }) => orderId ?? []))
}

// Ids are made by the clock of the message: the last id is the last word.
const withLast = {
  messages: { orderBy: { id: 'desc' }, take: 1, select: { body: true } },
} as const

const beyond = ({ lastAt, id }: { lastAt: Date; id: string }) => ({
  OR: [{ lastAt: { lt: lastAt } }, { lastAt, id: { lt: id } }],
})

type Row = {
  id: string
  shopId: string
  orderId: string | null
  shopperName: string
  lastAt: Date
  lastBy: string
  shopReadAt: Date | null
  shopperReadAt: Date | null
  messages: { body: string }[]
}

async function findCodes(
  db: MarketDb | ShopDb,
  rows: readonly Row[],
): Promise<Map<string, string>> {
  const orders = await db.order.findMany({
    where: { id: { in: rows.flatMap(({ orderId }) => orderId ?? []) } },
    select: { id: true, code: true },
  })
  return new Map(orders.map(({ id, code }) => [id, code]))
}

function cardOf(row: Row, side: MessageSide, codes: ReadonlyMap<string, string>): ThreadCard {
  const lastBy = row.lastBy as MessageSide
  return {
    id: row.id,
    shopId: row.shopId,
    orderId: row.orderId,
    orderCode: row.orderId && (codes.get(row.orderId) ?? null),
    shopperName: row.shopperName,
    isUnread: isUnread(side, { ...row, lastBy }),
    lastBy,
    lastAt: row.lastAt,
    lastBody: row.messages[0]?.body ?? '',
  }
}
