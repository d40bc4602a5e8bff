// Row locks and small writes that several catalog commands share.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { freeHandleAmong, handleFor } from '#app/lib/handle.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { OptionShape, ProductRefusal, ProductStatus } from './product.ts'

export type LockedProduct = {
  shopId: string
  id: string
  status: ProductStatus
  options: OptionShape[]
}

/** Holds the product's row until the transaction ends: its options, variants and photos change one at a time. */
export async function lockProduct(db: ShopDb, productId: string): Promise<LockedProduct> {
  const [row] = await db.$queryRaw<{ shopId: string; status: ProductStatus }[]>`
    SELECT shop_id AS "shopId", status FROM product WHERE id = ${productId}::uuid AND shop_id = current_shop_id()
    FOR UPDATE`
  if (!row) throw refuse<ProductRefusal>('product.not-found')
  const options = await db.productOption.findMany({
    where: { productId },
    orderBy: { position: 'asc' },
    select: { name: true, values: true },
  })
  return { ...row, id: productId, options }
}

/** Tells everybody who shows the product: search, listing, page cache. */
export async function productChanged(
  db: ShopDb,
  product: { shopId: string; id: string },
  at: Date,
): Promise<void> {
  await recordEvent(db, {
    type: 'product.changed',
    shopId: product.shopId,
    subjectId: product.id,
    payload: { productId: product.id },
    at,
  })
}

/**
 * The address part for a name, free within the shop: "mam-tep", then "mam-tep-2". Two at the same instant meet
 * at the unique key, and the second is a fault that a retry cures.
 */
export async function freeHandle(
  db: ShopDb,
  table: 'product' | 'collection',
  title: string,
): Promise<string> {
  const where = { handle: { startsWith: (handleFor(title) || table).slice(0, 60) } }
  const select = { handle: true } as const
  const rows =
    table === 'product'
      ? await db.product.findMany({ where, select })
      : await db.collection.findMany({ where, select })
  return freeHandleAmong(new Set(rows.map((row) => row.handle)), title, table)
}
