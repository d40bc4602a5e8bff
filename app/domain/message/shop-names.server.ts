import type { MarketDb, SystemDb } from '#app/db/doors.server.ts'

/** Names and slugs by id, of the shops that this door shows. */
export async function findShopNames(
  db: MarketDb | SystemDb,
  ids: readonly string[],
): Promise<Map<string, { slug: string; name: string }>> {
  const rows = await db.shop.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, name: true },
  })
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]))
}
