// The keys as their shop sees them, and as a request is known by one.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { fromDateColumn, toDateColumn, type LocalDate } from '#app/lib/time.ts'
import type { TokenKind } from './storefront-token.ts'

export type TokenView = {
  id: string
  kind: TokenKind
  name: string
  ending: string
  createdAt: Date
  /** a day of Vietnam; null: never */
  lastUsedOn: LocalDate | null
  revokedAt: Date | null
}

/** Those that work first, the newest before the older. */
export async function findTokens(db: ShopDb): Promise<TokenView[]> {
  const rows = await db.$queryRaw<(Omit<TokenView, 'lastUsedOn'> & { lastUsedOn: Date | null })[]>`
    SELECT id, kind, name, ending, created_at AS "createdAt", last_used_on AS "lastUsedOn", revoked_at AS "revokedAt"
    FROM storefront_token ORDER BY revoked_at IS NOT NULL, created_at DESC, id DESC LIMIT 100`
  return rows.map((row) => ({
    ...row,
    lastUsedOn: row.lastUsedOn && fromDateColumn(row.lastUsedOn),
  }))
}

export type KnownToken = {
  id: string
  shopId: string
  kind: TokenKind
  lastUsedOn: LocalDate | null
}

/** Null for a key that nobody has, that was revoked, or whose shop is closed. */
export async function findTokenByHash(db: MarketDb, hash: string): Promise<KnownToken | null> {
  const [row] = await db.$queryRaw<
    (Omit<KnownToken, 'lastUsedOn'> & { lastUsedOn: Date | null })[]
  >`
    SELECT id, shop_id AS "shopId", kind, last_used_on AS "lastUsedOn"
    FROM storefront_token WHERE token_hash = ${hash}`
  return row ? { ...row, lastUsedOn: row.lastUsedOn && fromDateColumn(row.lastUsedOn) } : null
}

/** Once a day is enough: the shop sees which keys nobody uses any more. */
export async function noteTokenUse(
  db: ShopDb,
  { tokenId, today }: { tokenId: string; today: LocalDate },
): Promise<void> {
  await db.$executeRaw`
    UPDATE storefront_token SET last_used_on = ${toDateColumn(today)}::date
    WHERE id = ${tokenId}::uuid AND (last_used_on IS NULL OR last_used_on < ${toDateColumn(today)}::date)`
}
