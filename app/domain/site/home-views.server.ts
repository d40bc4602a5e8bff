// What a shop's first page shows beyond the Storefront API: its papers, what buyers say, where its people are. Each is
// one or two statements, whatever the shop's size.
import type { MarketDb } from '#app/db/doors.server.ts'
import {
  findCertificatesOf,
  type CertificateView,
} from '#app/domain/catalog/storefront-views.server.ts'
import { summaryOf, type RatingSummary } from '#app/domain/review/review.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { edgesOf, frameAround, placed, scaleOf, type MapPoint } from './maker-map.ts'

export type ShopPaper = CertificateView & {
  /** null: it is about the whole shop */
  product: { title: string; handle: string } | null
}

const mostPapers = 24

/** Papers that hold on `today`, of the shop and of what it sells: OCOP stars first. */
export async function findShopPapers(
  db: MarketDb,
  shopId: string,
  today: LocalDate,
): Promise<ShopPaper[]> {
  const products = await db.listing.findMany({
    where: { shopId },
    select: { productId: true, title: true, handle: true },
  })
  const about = new Map(
    products.map(({ productId, title, handle }) => [productId, { title, handle }]),
  )
  const asked = [...about.keys()].map((id) => ({ shopId, id }))
  const papers = await findCertificatesOf(
    db,
    asked.length > 0 ? asked : [{ shopId, id: shopId }],
    today,
  )
  return papers.slice(0, mostPapers).map((paper) => ({
    ...paper,
    product: paper.productId ? (about.get(paper.productId) ?? null) : null,
  }))
}

export type ShopVoice = {
  id: string
  rating: number
  body: string
  authorName: string
  writtenAt: Date
  product: { title: string; handle: string } | null
}

export type ShopVoices = { summary: RatingSummary; latest: ShopVoice[] }

/** Stars of everything the shop sells and of itself, and the latest three who wrote words: nobody picks them. */
export async function findShopVoices(db: MarketDb, shopId: string): Promise<ShopVoices> {
  const rows = await db.review.groupBy({
    by: ['rating'],
    where: { shopId, status: 'published' },
    _count: true,
  })
  const perStar = [1, 2, 3, 4, 5].map(
    (stars) => rows.find(({ rating }) => rating === stars)?._count ?? 0,
  )
  const latest = await db.$queryRaw<
    (ShopVoice & { title: string | null; handle: string | null })[]
  >`
    SELECT r.id, r.rating, r.body, r.author_name AS "authorName", r.written_at AS "writtenAt", l.title, l.handle
    FROM review r LEFT JOIN listing l ON l.shop_id = r.shop_id AND l.product_id = r.product_id
    WHERE r.shop_id = ${shopId}::uuid AND r.status = 'published' AND btrim(r.body) <> ''
    ORDER BY r.id DESC LIMIT 3`
  return {
    summary: summaryOf(perStar),
    latest: latest.map(({ title, handle, ...voice }) => ({
      ...voice,
      product: title !== null && handle !== null ? { title, handle } : null,
    })),
  }
}

export type MakerPlace = {
  code: string
  name: string
  /** households that live there and belong to the shop */
  households: number
  /** their names, by alphabet; empty unless they agreed to be named */
  names: string[]
  /** where the shop itself is */
  isHome: boolean
  x: number
  y: number
}

export type MakerMap = {
  places: MakerPlace[]
  /** every commune in view, x and y by turns */
  ground: number[]
  scale: { km: number; length: number }
}

type PlaceRow = Omit<MakerPlace, 'x' | 'y'> & MapPoint

const mostGround = 600

/** Where the shop and its households are: communes only, never a house. Null when the shop is closed. */
export async function findMakerMap(
  db: MarketDb,
  { shopId, hasNames }: { shopId: string; hasNames: boolean },
): Promise<MakerMap | null> {
  const rows = await db.$queryRaw<PlaceRow[]>`
    WITH lives AS (
      SELECT commune_code, name FROM household WHERE shop_id = ${shopId}::uuid AND left_at IS NULL
    )
    SELECT c.code, c.full_name AS name, c.latitude, c.longitude, count(l.name)::int AS households,
           COALESCE(array_agg(l.name ORDER BY l.name) FILTER (WHERE l.name IS NOT NULL), '{}') AS names,
           c.code = s.commune_code AS "isHome"
    FROM shop s JOIN commune c ON c.code = s.commune_code OR c.code IN (SELECT commune_code FROM lives)
    LEFT JOIN lives l ON l.commune_code = c.code
    WHERE s.id = ${shopId}::uuid GROUP BY c.code, s.commune_code
    ORDER BY c.code = s.commune_code DESC, count(l.name) DESC, c.full_name`
  if (rows.length === 0) return null
  const frame = frameAround(rows)
  const edges = edgesOf(frame)
  const ground = await db.commune.findMany({
    where: {
      latitude: { gte: edges.south, lte: edges.north },
      longitude: { gte: edges.west, lte: edges.east },
    },
    select: { latitude: true, longitude: true },
    orderBy: { code: 'asc' },
    take: mostGround,
  })
  return {
    places: rows.map(({ latitude, longitude, names, ...place }) => ({
      ...place,
      names: hasNames ? names : [],
      ...placed(frame, { latitude, longitude }),
    })),
    ground: ground.flatMap((point) => Object.values(placed(frame, point))),
    scale: scaleOf(frame),
  }
}
