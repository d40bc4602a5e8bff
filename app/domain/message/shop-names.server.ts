import type { MarketDb } from '#app/db/doors.server.ts'

/** Names and slugs of open shops, by id. */
export async function findShopNames(
  db: MarketDb,
  ids: readonly string[],
): Promise<Map<string, { slug: string; name: string }>> {
  const rows = await db.shop.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, name: true },
  })
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]))
}
