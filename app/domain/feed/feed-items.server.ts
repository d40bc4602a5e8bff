// The items of a shop's feed as they are now, a page of products at a time.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import {
  findOptionsOf,
  findPhotosOf,
  findVariantsOf,
  type OptionView,
  type PhotoView,
  type VariantView,
} from '#app/domain/catalog/storefront-views.server.ts'
import type { Category } from '#app/domain/catalog/product.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { leaveOutReason, type FeedItem, type LeaveOutReason } from './feed.ts'

export type FeedShop = {
  id: string
  name: string
  productUrl: (handle: string, choices: Readonly<Record<string, string>>) => string
  photoUrl: (photo: { id: string; shopId: string }) => string
}

type ProductRow = {
  id: string
  handle: string
  title: string
  description: string
  category: Category
}

const perPage = 100

type InMarket = <T>(work: (db: MarketDb) => Promise<T>) => Promise<T>
type Turn = { inMarket: InMarket; clock: Clock }

/** Each page is one transaction; a feed of any length needs the memory of a page. */
export async function* feedItems(
  shop: FeedShop,
  { inMarket, clock }: Turn,
): AsyncGenerator<FeedItem[]> {
  let after: string | null = null
  for (;;) {
    const from: string | null = after
    const page: Page | null = await inMarket((db) => readPage(db, { shop, after: from }, clock))
    if (!page) return
    yield page.items
    after = page.last
  }
}

type Page = { items: FeedItem[]; last: string }
type Asked = { shop: FeedShop; after: string | null }

async function readPage(db: MarketDb, { shop, after }: Asked, clock: Clock): Promise<Page | null> {
  const products = await db.$queryRaw<ProductRow[]>`
    SELECT id, handle, title, description, category FROM product
    WHERE shop_id = ${shop.id}::uuid AND status = 'published' AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${perPage}`
  const last = products.at(-1)
  if (!last) return null
  const ids = products.map(({ id }) => id)
  const variants = await findVariantsOf(db, ids)
  const found = {
    variants: Map.groupBy(variants, ({ productId }) => productId),
    options: Map.groupBy(await findOptionsOf(db, ids), ({ productId }) => productId),
    photos: Map.groupBy(await findPhotosOf(db, ids), ({ productId }) => productId),
    stock: await findVariantStock(
      db,
      variants.map(({ id }) => id),
      clock,
    ),
  }
  return { items: products.flatMap((product) => itemsOf(product, shop, found)), last: last.id }
}

type Found = {
  variants: ReadonlyMap<string, VariantView[]>
  options: ReadonlyMap<string, OptionView[]>
  photos: ReadonlyMap<string, PhotoView[]>
  stock: ReadonlyMap<string, number>
}

function itemsOf(product: ProductRow, shop: FeedShop, found: Found): FeedItem[] {
  const photos = found.photos.get(product.id) ?? []
  if (leaveOutReason({ category: product.category, photoCount: photos.length })) return []
  const variants = found.variants.get(product.id) ?? []
  const options = found.options.get(product.id) ?? []
  const pictures = photos.map((photo) => shop.photoUrl(photo))
  return variants.map((variant) => {
    const { price, compareAtPrice } = variant
    const choices = options.map(({ name }, at) => [name, variant.optionValues[at] ?? ''] as const)
    return {
      id: variant.id,
      groupId: variants.length > 1 ? product.id : null,
      title: [product.title, variant.title].filter(Boolean).join(' – '),
      description: product.description,
      url: shop.productUrl(product.handle, Object.fromEntries(choices)),
      pictures,
      brand: shop.name,
      category: product.category,
      price: (compareAtPrice ?? price).amount,
      salePrice: compareAtPrice ? price.amount : null,
      stock: found.stock.get(variant.id) ?? 0,
      gtin: variant.gtin,
      sku: variant.sku,
      weightGrams: variant.weightGrams,
      netContent: variant.netContent,
    }
  })
}

export type FeedReport = {
  /** items in the feeds now */
  items: number
  leftOut: { id: string; title: string; reason: LeaveOutReason }[]
}

const shownLeftOut = 50

/** What the shop may want to know: how many are in, and what is on sale but left out, and why. */
export async function findFeedReport(db: ShopDb): Promise<FeedReport> {
  const products = await db.$queryRaw<
    { id: string; title: string; category: Category; photoCount: number; variantCount: number }[]
  >`
    SELECT p.id, p.title, p.category,
      (SELECT count(*)::int FROM media m WHERE m.shop_id = p.shop_id AND m.product_id = p.id) AS "photoCount",
      (SELECT count(*)::int FROM variant v WHERE v.shop_id = p.shop_id AND v.product_id = p.id) AS "variantCount"
    FROM product p WHERE p.shop_id = current_shop_id() AND p.status = 'published' ORDER BY p.title, p.id`
  const told = products.map((product) => ({ ...product, reason: leaveOutReason(product) }))
  const leftOut = told.flatMap(({ id, title, reason }) => (reason ? [{ id, title, reason }] : []))
  const items = told.reduce((sum, one) => sum + (one.reason ? 0 : one.variantCount), 0)
  return { items, leftOut: leftOut.slice(0, shownLeftOut) }
}
