// Gives a thing another address and leaves a redirect at the old one.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { empty, raw, sql } from '#app/db/sql.server.ts'
import { productChanged } from '#app/domain/catalog/product-rows.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { shopPlaces } from '#app/lib/shop-places.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Author, ContentRefusal, HandledKind } from './content.ts'
import { leaveRedirect } from './redirects.server.ts'

export type ChangeHandle = Author & { kind: HandledKind; id: string; handle: string }

/**
 * Returns whether there was anything to change. `handle` is one by isHandle. Refuses: content.handle-taken, and the
 * kind's own not-found.
 */
export async function changeHandle(
  db: ShopDb,
  change: ChangeHandle,
  clock: Clock,
): Promise<boolean> {
  const { shopId, actorId, kind, id, handle } = change
  const before = await lock(db, kind, id)
  if (!before) throw refuse<ContentRefusal>(`${kind}.not-found`)
  if (before.handle === handle) return false
  const at = clock.now()
  const table = raw(kind)
  const sameBlog = kind === 'article' ? sql`AND blog_id = ${before.blogId}::uuid` : empty
  const [taken] = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM ${table} WHERE shop_id = current_shop_id() AND handle = ${handle} ${sameBlog}`
  if (taken) throw refuse<ContentRefusal>('content.handle-taken', { handle })
  await db.$executeRaw`
    UPDATE ${table} SET handle = ${handle}, updated_at = ${at}
    WHERE shop_id = current_shop_id() AND id = ${id}::uuid`

  const placeOf = (own: string) =>
    kind === 'article' ? shopPlaces.article(before.blogHandle ?? '', own) : shopPlaces[kind](own)
  const [from, to] = [placeOf(before.handle), placeOf(handle)]
  await leaveRedirect(db, { shopId, from, to }, clock)
  if (kind === 'product') await productChanged(db, { shopId, id }, at)
  await dropShopPages(db, shopId)
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'handle.changed',
      subjectKind: kind,
      subjectId: id,
      before: { handle: from },
      after: { handle: to },
    },
    clock,
  )
  return true
}

type Handled = { handle: string; blogId: string | null; blogHandle: string | null }

async function lock(db: ShopDb, kind: HandledKind, id: string): Promise<Handled | undefined> {
  const [row] =
    kind === 'article'
      ? await db.$queryRaw<Handled[]>`
          SELECT a.handle, a.blog_id AS "blogId", b.handle AS "blogHandle"
          FROM article a JOIN blog b ON b.shop_id = a.shop_id AND b.id = a.blog_id
          WHERE a.shop_id = current_shop_id() AND a.id = ${id}::uuid FOR UPDATE OF a`
      : await db.$queryRaw<Handled[]>`
          SELECT handle, NULL::uuid AS "blogId", NULL AS "blogHandle" FROM ${raw(kind)}
          WHERE shop_id = current_shop_id() AND id = ${id}::uuid FOR UPDATE`
  return row
}
