// Redirects as shoppers' requests meet them, and as the shop lists them.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { redirectPath } from './redirect.ts'

/** Where the shop leads somebody who asks for this path; null when nowhere. */
export async function findTarget(
  db: MarketDb,
  { shopId, path }: { shopId: string; path: string },
): Promise<string | null> {
  const wanted = redirectPath(path)
  if (!wanted) return null
  const [found] = await db.$queryRaw<{ target: string }[]>`
    SELECT target FROM url_redirect WHERE shop_id = ${shopId}::uuid AND path = ${wanted}`
  return found?.target ?? null
}

export type RedirectView = { id: string; path: string; target: string }

export type RedirectAsk = {
  shopId: string
  /** exactly this path */
  path: string | null
  size: number
  /** the id before which, or after which, to go on */
  cursor: string | null
  isBackward: boolean
}

/** In the order in which they were made; one more than asked, when there are more. */
export async function findRedirects(db: MarketDb, ask: RedirectAsk): Promise<RedirectView[]> {
  const { shopId, path, size, cursor, isBackward } = ask
  if (isBackward) {
    return db.$queryRaw<RedirectView[]>`
      SELECT id, path, target FROM url_redirect
      WHERE shop_id = ${shopId}::uuid AND (${path}::text IS NULL OR path = ${path})
        AND (${cursor}::uuid IS NULL OR id < ${cursor}::uuid)
      ORDER BY id DESC LIMIT ${size + 1}`
  }
  return db.$queryRaw<RedirectView[]>`
    SELECT id, path, target FROM url_redirect
    WHERE shop_id = ${shopId}::uuid AND (${path}::text IS NULL OR path = ${path})
      AND (${cursor}::uuid IS NULL OR id > ${cursor}::uuid)
    ORDER BY id LIMIT ${size + 1}`
}

export const findRedirectById = (
  db: MarketDb,
  { shopId, id }: { shopId: string; id: string },
): Promise<RedirectView[]> =>
  db.$queryRaw<RedirectView[]>`
    SELECT id, path, target FROM url_redirect WHERE shop_id = ${shopId}::uuid AND id = ${id}::uuid`

export type RedirectLine = RedirectView & { isByHand: boolean; createdAt: Date }

const shown = 50

/** Newest first; `text` is part of either address. */
export async function listRedirects(
  db: ShopDb,
  { text, after }: { text: string; after: string | null },
): Promise<{ redirects: RedirectLine[]; nextCursor: string | null }> {
  const contains = { contains: text, mode: 'insensitive' } as const
  const rows = await db.urlRedirect.findMany({
    where: {
      ...(text && { OR: [{ path: contains }, { target: contains }] }),
      ...(after && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: shown + 1,
    select: { id: true, path: true, target: true, isByHand: true, createdAt: true },
  })
  const redirects = rows.slice(0, shown)
  return { redirects, nextCursor: rows.length > shown ? (redirects.at(-1)?.id ?? null) : null }
}
