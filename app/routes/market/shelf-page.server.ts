// A page of goods in an order that the shopper chose: groups and communes read it alike.
import { data } from '@remix-run/node'
import { z } from 'zod'

import { marketCards } from '#app/components/shopper/listing-card.ts'
import type { ProductCardView } from '#app/components/ui/product-card.tsx'
import type { MarketDb } from '#app/db/doors.server.ts'
import { findListingPage, type ListingFilter } from '#app/domain/catalog/listing-views.server.ts'
import { listingOrders, shelfSorts } from '#app/domain/market/market-sort.ts'
import type { LocalDate } from '#app/lib/time.ts'

export const shelfAsk = z.object({
  sort: z.enum(shelfSorts).catch('best-selling').default('best-selling'),
  after: z.string().max(500).optional().catch(undefined),
})

const pageSize = 24

export type ShelfPage = { products: ProductCardView[]; nextCursor: string | null }

type Asked = { filter: ListingFilter; ask: z.output<typeof shelfAsk>; today: LocalDate }

/** Throws 400 for a place in the list that we did not give. */
export async function readShelfPage(
  db: MarketDb,
  { filter, ask, today }: Asked,
): Promise<ShelfPage> {
  const page = await findListingPage(db, {
    filter,
    order: listingOrders[ask.sort],
    window: { size: pageSize, cursor: ask.after ?? null, isBackward: false },
    today,
  })
  if (!page) throw data(null, { status: 400 })
  return {
    products: marketCards(page.items.map(({ listing }) => listing)),
    nextCursor: page.hasNext ? (page.items.at(-1)?.cursor ?? null) : null,
  }
}
