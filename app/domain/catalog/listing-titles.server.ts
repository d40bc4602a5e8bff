import type { MarketDb } from '#app/db/doors.server.ts'

/** What these products are called, in the order they are named; what is not on sale any more is left out. */
export async function findListingTitles(
  db: MarketDb,
  productIds: readonly string[],
): Promise<string[]> {
  if (productIds.length === 0) return []
  const rows = await db.$queryRaw<{ title: string }[]>`
    SELECT l.title FROM unnest(${[...productIds]}::uuid[]) WITH ORDINALITY AS named (id, place)
    JOIN listing l ON l.product_id = named.id JOIN shop s ON s.id = l.shop_id ORDER BY named.place`
  return rows.map(({ title }) => title)
}
