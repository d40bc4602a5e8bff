// What the market's first page lays out: shelves, and the places and groups that have something to sell.
import type { MarketDb } from '#app/db/doors.server.ts'
import type { LocalDate } from '#app/lib/time.ts'

import { findListingPage, type ListingFilter } from './listing-views.server.ts'
import type { ListingSort, ListingView } from './listing.ts'
import type { Category } from './product.ts'

export type PlaceOnSale = { code: string; name: string; provinceName: string; products: number }
export type CategoryOnSale = { category: Category; products: number }

export type MarketFront = {
  newest: ListingView[]
  bestSelling: ListingView[]
  ocop: ListingView[]
  categories: CategoryOnSale[]
}

const shelfSize = 8

type Asked = { today: LocalDate; provinceCode?: string | undefined }

/** Of the whole market, or of one province. */
export async function findMarketFront(
  db: MarketDb,
  { today, provinceCode }: Asked,
): Promise<MarketFront> {
  return {
    bestSelling: await findShelf(db, {
      filter: { isAvailable: true, provinceCode },
      sort: 'best-selling',
      today,
    }),
    ocop: await findShelf(db, {
      filter: { minStars: 3, isAvailable: true, provinceCode },
      sort: 'best-selling',
      today,
    }),
    newest: await findShelf(db, { filter: { provinceCode }, sort: 'published', today }),
    categories: await findCategoriesOnSale(db, provinceCode),
  }
}

type Shelf = { filter: ListingFilter; sort: ListingSort; today: LocalDate; size?: number }

/** The first cards of one order; newest first where the order is by date. */
export async function findShelf(
  db: MarketDb,
  { filter, sort, today, size = shelfSize }: Shelf,
): Promise<ListingView[]> {
  const page = await findListingPage(db, {
    filter,
    order: { sort, isReversed: sort === 'published' },
    window: { size, cursor: null, isBackward: false },
    today,
  })
  return page?.items.map((item) => item.listing) ?? []
}

function findCategoriesOnSale(
  db: MarketDb,
  provinceCode: string | undefined,
): Promise<CategoryOnSale[]> {
  return db.$queryRaw<CategoryOnSale[]>`
    SELECT l.category, count(*)::int AS products FROM listing l
    WHERE EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)
      AND (${provinceCode ?? null}::text IS NULL OR l.province_code = ${provinceCode ?? null})
    GROUP BY l.category ORDER BY count(*) DESC, l.category`
}
