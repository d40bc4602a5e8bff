// What shoppers read of published products, many at a time: each function is one statement whatever the number of
// ids, so that a page costs the same with one product and with fifty.
import type { MarketDb } from '#app/db/doors.server.ts'
import { sql, type Sql } from '#app/db/sql.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { Category, CertificateKind } from './product.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'

export type ProductView = {
  shopId: string
  shopSlug: string
  shopName: string
  communeName: string
  id: string
  handle: string
  title: string
  description: string
  category: Category
  publishedAt: Date
  createdAt: Date
  updatedAt: Date
}

export type VariantView = {
  shopId: string
  productId: string
  id: string
  title: string
  optionValues: string[]
  sku: string | null
  gtin: string | null
  price: Money
  compareAtPrice: Money | null
  unit: string
  netContent: string | null
  weightGrams: number | null
  /** sold by weight: the price is for so many grams at most */
  soldGrams: number | null
}

export type OptionView = { id: string; productId: string; name: string; values: string[] }

export type PhotoView = {
  id: string
  shopId: string
  productId: string
  alt: string
  width: number
  height: number
}

/** Where a product comes from, as far as it is known today. */
export type ProvenanceView = {
  productId: string
  lotId: string
  lotCode: string
  producedOn: LocalDate
  producer: string
  /** of the household, or of the shop when it made the lot itself */
  producerId: string
}

export type CertificateView = {
  productId: string | null
  shopId: string
  kind: CertificateKind
  number: string
  stars: number | null
  issuer: string
  expiresOn: LocalDate
  id: string
  hasPaper: boolean
}

type Which =
  { ids: readonly string[] } | { handles: readonly { shopSlug: string; handle: string }[] }

/** Published products of open shops, by id or by shop and handle, in no order. */
export async function findPublishedProducts(db: MarketDb, which: Which): Promise<ProductView[]> {
  return db.$queryRaw<ProductView[]>`
    SELECT p.shop_id AS "shopId", s.slug AS "shopSlug", s.name AS "shopName", c.full_name AS "communeName",
           p.id, p.handle, p.title, p.description, p.category, p.published_at AS "publishedAt",
           p.created_at AS "createdAt", p.updated_at AS "updatedAt"
    FROM product p JOIN shop s ON s.id = p.shop_id JOIN commune c ON c.code = s.commune_code
    WHERE p.status = 'published' AND ${asked(which)}`
}

// One condition or the other: both in one, with OR between them, would read every product there is.
function asked(which: Which): Sql {
  if ('ids' in which) return sql`p.id = ANY (${[...which.ids]}::uuid[])`
  const slugs = which.handles.map((one) => one.shopSlug)
  const handles = which.handles.map((one) => one.handle)
  return sql`(p.shop_id, p.handle) IN (
    SELECT named.id, wanted.handle
    FROM unnest(${slugs}::text[], ${handles}::text[]) AS wanted (slug, handle)
    JOIN shop named ON named.slug = wanted.slug)`
}

type VariantRow = Omit<VariantView, 'price' | 'compareAtPrice'> & {
  price: bigint
  compareAtPrice: bigint | null
}

/** All variants of these products, each product's in its own order. */
export async function findVariantsOf(
  db: MarketDb,
  productIds: readonly string[],
): Promise<VariantView[]> {
  const rows = await db.$queryRaw<VariantRow[]>`
    SELECT shop_id AS "shopId", product_id AS "productId", id, title, option_values AS "optionValues", sku, gtin, price,
           compare_at_price AS "compareAtPrice", unit, net_content AS "netContent", weight_grams AS "weightGrams",
           sold_grams AS "soldGrams"
    FROM variant WHERE product_id = ANY (${[...productIds]}::uuid[]) ORDER BY product_id, position, id`
  return rows.map((row) => ({
    ...row,
    price: vnd(row.price),
    compareAtPrice: row.compareAtPrice === null ? null : vnd(row.compareAtPrice),
  }))
}

/** The product of each variant that is on sale. */
export async function findProductIdsOf(
  db: MarketDb,
  variantIds: readonly string[],
): Promise<{ variantId: string; productId: string }[]> {
  return db.$queryRaw`
    SELECT id AS "variantId", product_id AS "productId" FROM variant WHERE id = ANY (${[...variantIds]}::uuid[])`
}

export async function findOptionsOf(
  db: MarketDb,
  productIds: readonly string[],
): Promise<OptionView[]> {
  return db.$queryRaw<OptionView[]>`
    SELECT id, product_id AS "productId", name, "values" FROM product_option
    WHERE product_id = ANY (${[...productIds]}::uuid[]) ORDER BY product_id, position`
}

export async function findPhotosOf(
  db: MarketDb,
  productIds: readonly string[],
): Promise<PhotoView[]> {
  return db.$queryRaw<PhotoView[]>`
    SELECT id, shop_id AS "shopId", product_id AS "productId", alt, width, height FROM media
    WHERE product_id = ANY (${[...productIds]}::uuid[]) ORDER BY product_id, position, id`
}

/** The newest open lot with a recorded way, of each product that has one. */
export async function findProvenanceOf(
  db: MarketDb,
  productIds: readonly string[],
): Promise<ProvenanceView[]> {
  const rows = await db.$queryRaw<(Omit<ProvenanceView, 'producedOn'> & { producedOn: Date })[]>`
    SELECT DISTINCT ON (v.product_id) v.product_id AS "productId", l.id AS "lotId", l.code AS "lotCode",
           l.produced_on AS "producedOn", COALESCE(h.name, s.name) AS producer, COALESCE(h.id, s.id) AS "producerId"
    FROM variant v
    JOIN lot l ON l.shop_id = v.shop_id AND l.variant_id = v.id AND l.status = 'open'
    JOIN shop s ON s.id = v.shop_id
    LEFT JOIN household h ON h.shop_id = l.shop_id AND h.id = l.household_id
    WHERE v.product_id = ANY (${[...productIds]}::uuid[])
      AND EXISTS (SELECT FROM trace_event_lot e WHERE e.shop_id = l.shop_id AND e.lot_id = l.id)
    ORDER BY v.product_id, l.produced_on DESC, l.id DESC`
  return rows.map((row) => ({ ...row, producedOn: fromDateColumn(row.producedOn) }))
}

/** Certificates that hold on `today`: of the products, and of their shops as a whole (productId null). */
export async function findCertificatesOf(
  db: MarketDb,
  products: readonly { shopId: string; id: string }[],
  today: LocalDate,
): Promise<CertificateView[]> {
  const rows = await db.$queryRaw<(Omit<CertificateView, 'expiresOn'> & { expiresOn: Date })[]>`
    SELECT product_id AS "productId", shop_id AS "shopId", id, document_key IS NOT NULL AS "hasPaper", kind, number, stars, issuer, expires_on AS "expiresOn"
    FROM certificate
    WHERE shop_id = ANY (${products.map((one) => one.shopId)}::uuid[])
      AND (product_id IS NULL OR product_id = ANY (${products.map((one) => one.id)}::uuid[]))
      AND issued_on <= ${today}::date AND expires_on >= ${today}::date
    ORDER BY stars DESC NULLS LAST, expires_on DESC, id`
  return rows.map((row) => ({ ...row, expiresOn: fromDateColumn(row.expiresOn) }))
}

/** Photos by their own id, whatever they belong to. */
export async function findMediaByIds(db: MarketDb, ids: readonly string[]): Promise<PhotoView[]> {
  return db.$queryRaw<PhotoView[]>`
    SELECT id, shop_id AS "shopId", product_id AS "productId", alt, width, height FROM media
    WHERE id = ANY (${[...ids]}::uuid[])`
}
