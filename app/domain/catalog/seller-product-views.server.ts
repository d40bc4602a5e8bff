// Products as their shop sees them: drafts too, with what is in stock.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Category, ProductStatus } from './product.ts'

export type SellerPhoto = { id: string; shopId: string; alt: string; width: number; height: number }

export type ProductLine = {
  id: string
  title: string
  status: ProductStatus
  minPrice: Money
  maxPrice: Money
  unit: string
  variantCount: number
  stock: number
  photo: SellerPhoto | null
}

export type ProductListFilter = { text: string; status: ProductStatus | null; after: string | null }

export const productsPerPage = 30

type LineRow = {
  id: string
  title: string
  status: ProductStatus
  variantIds: string[]
  prices: bigint[]
  unit: string
  photo: SellerPhoto | null
}

/** Newest first; `after` is the id of the last one seen. */
export async function listSellerProducts(
  db: ShopDb,
  filter: ProductListFilter,
  clock: Clock,
): Promise<{ products: ProductLine[]; nextCursor: string | null }> {
  const text = foldVietnamese(filter.text)
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT p.id, p.title, p.status, v.ids AS "variantIds", v.prices, v.unit,
      (SELECT jsonb_build_object('id', m.id, 'shopId', m.shop_id, 'alt', m.alt, 'width', m.width, 'height', m.height)
       FROM media m WHERE m.shop_id = p.shop_id AND m.product_id = p.id ORDER BY m.position, m.id LIMIT 1) AS photo
    FROM product p
    JOIN LATERAL (
      SELECT array_agg(id ORDER BY position, id) AS ids, array_agg(price ORDER BY position, id) AS prices,
             (array_agg(unit ORDER BY position, id))[1] AS unit
      FROM variant WHERE shop_id = p.shop_id AND product_id = p.id
    ) v ON v.ids IS NOT NULL
    WHERE p.shop_id = current_shop_id() AND p.purpose = 'goods'
      AND (${text} = '' OR position(${text} IN search_fold(p.title)) > 0)
      AND (${filter.status}::text IS NULL OR p.status = ${filter.status})
      AND (${filter.after}::uuid IS NULL OR p.id < ${filter.after}::uuid)
    ORDER BY p.id DESC LIMIT ${productsPerPage + 1}`
  const shown = rows.slice(0, productsPerPage)
  const stock = await findVariantStock(
    db,
    shown.flatMap((row) => row.variantIds),
    clock,
  )
  const nextCursor = rows.length > productsPerPage ? (shown.at(-1)?.id ?? null) : null
  return { products: shown.map((row) => lineOf(row, stock)), nextCursor }
}

function lineOf(
  { variantIds, prices, ...row }: LineRow,
  stock: ReadonlyMap<string, number>,
): ProductLine {
  const sorted = prices.toSorted((a, b) => (a < b ? -1 : 1))
  return {
    ...row,
    minPrice: vnd(sorted[0] ?? 0n),
    maxPrice: vnd(sorted.at(-1) ?? 0n),
    variantCount: variantIds.length,
    stock: variantIds.reduce((sum, id) => sum + (stock.get(id) ?? 0), 0),
  }
}

export type SellerVariant = {
  id: string
  title: string
  optionValues: string[]
  price: Money
  compareAtPrice: Money | null
  unit: string
  netContent: string | null
  weightGrams: number | null
  soldGrams: number | null
  sku: string | null
  gtin: string | null
  stock: number
}

export type SellerProduct = {
  id: string
  handle: string
  title: string
  description: string
  category: Category
  vatClass: VatClass
  status: ProductStatus
  options: { name: string; values: string[] }[]
  variants: SellerVariant[]
  photos: SellerPhoto[]
}

const ordered = { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }] }

const sellerColumns = {
  id: true,
  handle: true,
  title: true,
  description: true,
  category: true,
  vatClass: true,
  status: true,
  options: { ...ordered, select: { name: true, values: true } },
  media: { ...ordered, select: { id: true, shopId: true, alt: true, width: true, height: true } },
  variants: {
    ...ordered,
    select: {
      id: true,
      title: true,
      optionValues: true,
      price: true,
      compareAtPrice: true,
      unit: true,
      netContent: true,
      weightGrams: true,
      soldGrams: true,
      sku: true,
      gtin: true,
    },
  },
}

/** Null when the shop has no such product. */
export async function findSellerProduct(
  db: ShopDb,
  productId: string,
  clock: Clock,
): Promise<SellerProduct | null> {
  const product = await db.product.findFirst({ where: { id: productId }, select: sellerColumns })
  if (!product) return null
  const { media, variants, category, vatClass, status, ...words } = product
  const stock = await findVariantStock(
    db,
    variants.map(({ id }) => id),
    clock,
  )
  return {
    ...words,
    category: category as Category,
    vatClass: vatClass as VatClass,
    status: status as ProductStatus,
    photos: media,
    variants: variants.map((variant) => ({
      ...variant,
      price: vnd(variant.price),
      compareAtPrice: variant.compareAtPrice === null ? null : vnd(variant.compareAtPrice),
      stock: stock.get(variant.id) ?? 0,
    })),
  }
}

export type ProductHead = Pick<SellerProduct, 'id' | 'handle' | 'title' | 'status' | 'options'> & {
  variantCount: number
}

/** A product without its variants: what its rooms have in common. Null when the shop has no such product. */
export async function findProductHead(db: ShopDb, productId: string): Promise<ProductHead | null> {
  const product = await db.product.findFirst({
    where: { id: productId },
    select: {
      id: true,
      handle: true,
      title: true,
      status: true,
      options: sellerColumns.options,
      _count: { select: { variants: true } },
    },
  })
  if (!product) return null
  const { status, _count: count, ...words } = product
  return { ...words, status: status as ProductStatus, variantCount: count.variants }
}
