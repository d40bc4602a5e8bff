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
  places: PlaceOnSale[]
  categories: CategoryOnSale[]
}

const shelfSize = 8

export async function findMarketFront(db: MarketDb, today: LocalDate): Promise<MarketFront> {
  return {
    bestSelling: await findShelf(db, {
      filter: { isAvailable: true },
      sort: 'best-selling',
      today,
    }),
    ocop: await findShelf(db, {
      filter: { minStars: 3, isAvailable: true },
      sort: 'best-selling',
      today,
    }),
    newest: await findShelf(db, { filter: {}, sort: 'published', today }),
    places: await findPlacesOnSale(db),
    categories: await findCategoriesOnSale(db),
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

/** Communes with published products, by province and the number of products. */
export function findPlacesOnSale(db: MarketDb): Promise<PlaceOnSale[]> {
  return db.$queryRaw<PlaceOnSale[]>`
    SELECT l.commune_code AS code, l.commune_name AS name, p.full_name AS "provinceName", count(*)::int AS products
    FROM listing l JOIN province p ON p.code = l.province_code
    WHERE EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)
    GROUP BY l.commune_code, l.commune_name, p.full_name
    ORDER BY p.full_name, count(*) DESC, l.commune_name`
}

function findCategoriesOnSale(db: MarketDb): Promise<CategoryOnSale[]> {
  return db.$queryRaw<CategoryOnSale[]>`
    SELECT l.category, count(*)::int AS products FROM listing l
    WHERE EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)
    GROUP BY l.category ORDER BY count(*) DESC, l.category`
}
