// Collections as their shop sees them.
import type { ShopDb } from '#app/db/doors.server.ts'
import { collectionRule, type CollectionRule } from './collection-rule.ts'
import type { ProductStatus } from './product.ts'

export type CollectionLine = { id: string; title: string; isByRule: boolean; products: number }

/** By name. */
export function listCollections(db: ShopDb): Promise<CollectionLine[]> {
  return db.$queryRaw<CollectionLine[]>`
    SELECT c.id, c.title, c.rule IS NOT NULL AS "isByRule", count(p.product_id)::int AS products
    FROM collection c LEFT JOIN collection_product p ON p.shop_id = c.shop_id AND p.collection_id = c.id
    WHERE c.shop_id = current_shop_id()
    GROUP BY c.shop_id, c.id ORDER BY search_fold(c.title), c.id`
}

export type CollectionRoom = {
  id: string
  handle: string
  title: string
  description: string
  rule: CollectionRule | null
  /** the first hundred, in their order */
  products: { id: string; title: string; status: ProductStatus }[]
  productCount: number
}

const shown = 100

/** Null when the shop has no such collection. */
export async function findCollectionRoom(
  db: ShopDb,
  collectionId: string,
): Promise<CollectionRoom | null> {
  const collection = await db.collection.findFirst({
    where: { id: collectionId },
    select: {
      id: true,
      handle: true,
      title: true,
      description: true,
      rule: true,
      _count: { select: { products: true } },
      products: {
        orderBy: { position: 'asc' },
        take: shown,
        select: { product: { select: { id: true, title: true, status: true } } },
      },
    },
  })
  if (!collection) return null
  const { rule, products, _count: count, ...words } = collection
  return {
    ...words,
    rule: rule === null ? null : collectionRule.parse(rule),
    products: products.map(({ product }) => ({
      ...product,
      status: product.status as ProductStatus,
    })),
    productCount: count.products,
  }
}
