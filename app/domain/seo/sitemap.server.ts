// What there is to find, in one order that only grows at its end: a page of it keeps what it held while the shop goes on
// working. Sitemaps and the Storefront API's `sitemap` read it here.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, raw, sql, type Sql } from '#app/db/sql.server.ts'
import { sitemapKinds, type SitemapEntry, type SitemapKind, type SitemapScope } from './sitemap.ts'

type Window = { size: number; page: number }

/** Pages begin with 1. A page past the end is empty. */
export async function findSitemapEntries(
  db: MarketDb,
  { kind, shopId }: SitemapScope,
  { size, page }: Window,
): Promise<SitemapEntry[]> {
  return db.$queryRaw<SitemapEntry[]>`
    SELECT handle, "updatedAt" FROM (${sources[kind](shopId)}) found
    ORDER BY place OFFSET ${(page - 1) * size} LIMIT ${size}`
}

export async function countSitemapEntries(
  db: MarketDb,
  { kind, shopId }: SitemapScope,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${sources[kind](shopId)}) found`
  return row?.count ?? 0
}

export type SitemapFile = { kind: SitemapKind; page: number; updatedAt: Date | null }

/** The files that a site needs, `size` addresses each, with the last change in each kind. */
export async function findSitemapFiles(
  db: MarketDb,
  { kinds, shopId, size }: { kinds: readonly SitemapKind[]; shopId: string | null; size: number },
): Promise<SitemapFile[]> {
  const files: SitemapFile[] = []
  for (const kind of sitemapKinds.filter((one) => kinds.includes(one))) {
    const [row] = await db.$queryRaw<{ count: number; updatedAt: Date | null }[]>`
      SELECT count(*)::int AS count, max("updatedAt") AS "updatedAt" FROM (${sources[kind](shopId)}) found`
    const pages = Math.ceil((row?.count ?? 0) / size)
    for (let page = 1; page <= pages; page += 1) {
      files.push({ kind, page, updatedAt: row?.updatedAt ?? null })
    }
  }
  return files
}

// On the market a handle reads "shop/handle".
const handleOf = (shopId: string | null, slug: Sql, handle: Sql) =>
  shopId === null ? sql`${slug} || '/' || ${handle}` : handle
const ofShop = (column: Sql, shopId: string | null) =>
  shopId === null ? empty : sql`AND ${column} = ${shopId}::uuid`
const ofOpenShop = raw('EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)')

// Ids begin with the time they were made, so the order by id is that of making.
const sources: Record<SitemapKind, (shopId: string | null) => Sql> = {
  product: (shopId) => sql`
    SELECT ${handleOf(shopId, raw('l.shop_slug'), raw('l.handle'))} AS handle, l.updated_at AS "updatedAt",
           l.product_id AS place
    FROM listing l WHERE ${ofOpenShop} ${ofShop(raw('l.shop_id'), shopId)}`,
  collection: (shopId) => sql`
    SELECT ${handleOf(shopId, raw('s.slug'), raw('c.handle'))} AS handle, c.updated_at AS "updatedAt", c.id AS place
    FROM collection c JOIN shop s ON s.id = c.shop_id WHERE true ${ofShop(raw('c.shop_id'), shopId)}`,
  // Drafts, and articles of a later day, are not seen through the market's door.
  page: (shopId) => sql`
    SELECT ${handleOf(shopId, raw('s.slug'), raw('p.handle'))} AS handle, p.updated_at AS "updatedAt", p.id AS place
    FROM page p JOIN shop s ON s.id = p.shop_id WHERE true ${ofShop(raw('p.shop_id'), shopId)}`,
  blog: (shopId) => sql`
    SELECT ${handleOf(shopId, raw('s.slug'), raw('b.handle'))} AS handle, b.updated_at AS "updatedAt", b.id AS place
    FROM blog b JOIN shop s ON s.id = b.shop_id WHERE true ${ofShop(raw('b.shop_id'), shopId)}`,
  // "news/first-harvest": an article's handle is its own within its blog alone.
  article: (shopId) => sql`
    SELECT ${handleOf(shopId, raw('s.slug'), raw("b.handle || '/' || a.handle"))} AS handle, a.updated_at AS "updatedAt",
           a.id AS place
    FROM article a JOIN blog b ON b.shop_id = a.shop_id AND b.id = a.blog_id JOIN shop s ON s.id = a.shop_id
    WHERE true ${ofShop(raw('a.shop_id'), shopId)}`,
  shop: (shopId) => sql`
    SELECT s.slug AS handle, COALESCE(max(l.updated_at), s.created_at) AS "updatedAt", s.id AS place
    FROM shop s LEFT JOIN listing l ON l.shop_id = s.id
    WHERE s.status = 'active' ${ofShop(raw('s.id'), shopId)} GROUP BY s.id, s.slug, s.created_at`,
  commune: (shopId) => sql`
    SELECT l.commune_code AS handle, max(l.updated_at) AS "updatedAt", l.commune_code AS place
    FROM listing l WHERE ${ofOpenShop} ${ofShop(raw('l.shop_id'), shopId)} GROUP BY l.commune_code`,
  // A group everywhere, and in each province.
  category: (shopId) => sql`
    SELECT pages.handle, max(l.updated_at) AS "updatedAt", pages.handle AS place
    FROM listing l CROSS JOIN LATERAL (VALUES (l.category), (l.category || '/' || l.province_code)) AS pages (handle)
    WHERE ${ofOpenShop} ${ofShop(raw('l.shop_id'), shopId)} GROUP BY pages.handle`,
  // Goods that several shops have.
  compare: (shopId) => sql`
    SELECT l.category || '/' || replace(comparison_name(l.search_text), ' ', '-') AS handle,
           max(l.updated_at) AS "updatedAt", (l.category, comparison_name(l.search_text))::text AS place
    FROM listing l WHERE ${ofOpenShop} ${ofShop(raw('l.shop_id'), shopId)}
    GROUP BY l.category, comparison_name(l.search_text) HAVING count(DISTINCT l.shop_id) > 1`,
}
