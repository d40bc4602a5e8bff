// What everybody may know of an open shop: who it is, where it is, and which host is its own.
// Suspended shops do not exist here: the door shows active ones only.
import type { MarketDb } from '#app/db/doors.server.ts'
import type { LookTheme } from '#app/domain/site/look.ts'
import { findLiveLook } from '#app/domain/site/look-rows.server.ts'

export type ShopFront = {
  id: string
  slug: string
  name: string
  legalForm: string
  tagline: string
  story: string
  accentColor: string
  signMediaId: string | null
  /** how its own pages look */
  theme: LookTheme
  provinceCode: string
  communeCode: string
  addressLine: string
  phone: string | null
  email: string | null
  place: string
  /** the domain of its own that the others lead to; null: it is at home under its name */
  primaryHost: string | null
}

export type ShopCard = Pick<
  ShopFront,
  'id' | 'slug' | 'name' | 'legalForm' | 'tagline' | 'signMediaId' | 'place' | 'communeCode'
>

const frontColumns = {
  id: true,
  slug: true,
  name: true,
  legalForm: true,
  tagline: true,
  story: true,
  accentColor: true,
  signMediaId: true,
  provinceCode: true,
  communeCode: true,
  addressLine: true,
  phone: true,
  email: true,
} as const

const cardColumns = {
  id: true,
  slug: true,
  name: true,
  legalForm: true,
  tagline: true,
  signMediaId: true,
  communeCode: true,
} as const

const primaryDomain = {
  where: { isPrimary: true, verifiedAt: { not: null } },
  select: { host: true },
} as const

export async function findShopBySlug(db: MarketDb, slug: string): Promise<ShopFront | null> {
  const found = await db.shop.findUnique({
    where: { slug, status: 'active' },
    select: { ...frontColumns, domains: primaryDomain },
  })
  if (!found) return null
  const { domains, ...shop } = found
  const place = await placeOf(db, shop.communeCode)
  const { look } = await findLiveLook(db, shop)
  return { ...shop, place, theme: look.theme, primaryHost: domains[0]?.host ?? null }
}

/** By a domain that the shop brought along and that was verified. */
export async function findShopByDomain(db: MarketDb, host: string): Promise<ShopFront | null> {
  const domain = await db.shopDomain.findUnique({
    where: { host, verifiedAt: { not: null } },
    select: { shop: { select: { slug: true } } },
  })
  return domain && findShopBySlug(db, domain.shop.slug)
}

export type ShopPage = { shops: ShopCard[]; nextCursor: string | null }

/** Open shops by name, `limit` at a time; `cursor` is the slug of the last one seen. */
export async function listShopCards(
  db: MarketDb,
  {
    communeCode,
    cursor,
    limit,
  }: { communeCode?: string | null; cursor?: string | null; limit: number },
): Promise<ShopPage> {
  const rows = await db.shop.findMany({
    where: { status: 'active', ...(communeCode && { communeCode }) },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    take: limit + 1,
    ...(cursor && { cursor: { slug: cursor }, skip: 1 }),
    select: cardColumns,
  })
  const page = rows.slice(0, limit)
  const nextCursor = rows.length > limit ? (page.at(-1)?.slug ?? null) : null
  return { shops: await withPlaces(db, page), nextCursor }
}

export type ShopPlace = { code: string; name: string; provinceName: string; shops: number }

/** Communes with open shops. */
export function findShopPlaces(db: MarketDb): Promise<ShopPlace[]> {
  return db.$queryRaw<ShopPlace[]>`
    SELECT c.code, c.full_name AS name, p.full_name AS "provinceName", count(*)::int AS shops
    FROM shop s JOIN commune c ON c.code = s.commune_code JOIN province p ON p.code = c.province_code
    WHERE s.status = 'active'
    GROUP BY c.code, c.full_name, p.full_name ORDER BY p.full_name, c.full_name`
}

/** Open shops that sold most, for the market's first page; of one province, or of all. */
export async function findBusyShopCards(
  db: MarketDb,
  { limit, provinceCode }: { limit: number; provinceCode?: string | undefined },
): Promise<ShopCard[]> {
  const busy = await db.listing.groupBy({
    by: ['shopId'],
    where: provinceCode === undefined ? {} : { provinceCode },
    _sum: { soldCount: true },
    orderBy: [{ _sum: { soldCount: 'desc' } }, { shopId: 'asc' }],
    take: limit,
  })
  const ids = busy.map((row) => row.shopId)
  const shops = await withPlaces(
    db,
    await db.shop.findMany({ where: { id: { in: ids }, status: 'active' }, select: cardColumns }),
  )
  return ids.flatMap((id) => shops.find((shop) => shop.id === id) ?? [])
}

async function withPlaces<Row extends { communeCode: string }>(
  db: MarketDb,
  rows: readonly Row[],
): Promise<(Row & { place: string })[]> {
  const places = await placesOf(
    db,
    rows.map((row) => row.communeCode),
  )
  return rows.map((row) => ({ ...row, place: places.get(row.communeCode) ?? '' }))
}

async function placeOf(db: MarketDb, communeCode: string): Promise<string> {
  return (await placesOf(db, [communeCode])).get(communeCode) ?? ''
}

async function placesOf(db: MarketDb, codes: string[]): Promise<Map<string, string>> {
  const communes = await db.commune.findMany({
    where: { code: { in: codes } },
    select: { code: true, fullName: true, province: { select: { fullName: true } } },
  })
  return new Map(communes.map((one) => [one.code, `${one.fullName}, ${one.province.fullName}`]))
}
