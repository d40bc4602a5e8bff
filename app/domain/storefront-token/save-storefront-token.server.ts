// Makes and takes back the keys of a shop's outside storefronts.
import type { ShopDb } from '#app/db/doors.server.ts'
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { newId, randomKey, sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import {
  mostTokens,
  secretLength,
  tokenPrefix,
  type TokenKind,
  type TokenRefusal,
} from './storefront-token.ts'

type By = { shopId: string; actorId: string }

/** Returns the key, which is never shown again. The demo brings its own `secret`. Throws token.too-many. */
export async function createToken(
  db: ShopDb,
  { shopId, actorId, name, kind, secret }: By & { name: string; kind: TokenKind; secret?: string },
  clock: Clock,
): Promise<{ id: string; token: string }> {
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM storefront_token WHERE revoked_at IS NULL`
  if (counted && counted.count >= mostTokens)
    throw refuse<TokenRefusal>('token.too-many', { most: mostTokens })
  const [id, unique] = [newId(), secret ?? randomKey().slice(0, secretLength[kind])]
  const token = `${tokenPrefix[kind]}${unique}`
  const ending = token.slice(-4)
  await db.$executeRaw`
    INSERT INTO storefront_token (id, kind, name, token_hash, ending, created_at)
    VALUES (${id}::uuid, ${kind}, ${name}, ${sha256Hex(token)}, ${ending}, ${clock.now()})`
  const what = { action: 'token.created', subjectKind: 'token', subjectId: id } as const
  await recordAudit(db, { shopId, actorId, ...what, after: { name, kind, ending } }, clock)
  return { id, token }
}

/**
 * At once, in every process that hears the database. `typed` is the end of the key, by hand.
 * Throws token.not-found (also when it is revoked already), token.ending-differs.
 */
export async function revokeToken(
  db: ShopDb,
  { shopId, actorId, tokenId, typed }: By & { tokenId: string; typed: string },
  clock: Clock,
): Promise<void> {
  const [row] = await db.$queryRaw<{ name: string; kind: TokenKind; ending: string }[]>`
    SELECT name, kind, ending FROM storefront_token
    WHERE id = ${tokenId}::uuid AND revoked_at IS NULL FOR UPDATE`
  if (!row) throw refuse<TokenRefusal>('token.not-found')
  if (typed !== row.ending) throw refuse<TokenRefusal>('token.ending-differs')
  await db.$executeRaw`
    UPDATE storefront_token SET revoked_at = ${clock.now()} WHERE id = ${tokenId}::uuid`
  // Each process remembers keys for some seconds; this makes all of them forget the shop's.
  await dropShopPages(db, shopId)
  const what = { action: 'token.revoked', subjectKind: 'token', subjectId: tokenId } as const
  await recordAudit(db, { shopId, actorId, ...what, before: row }, clock)
}
