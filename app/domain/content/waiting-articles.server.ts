// Articles that waited for their day. Whoever reads them compares instants, so that one is there when its day begins; but
// what was read before, whole pages and parts of them, is remembered until the shop changes. This is that change.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { SystemDb } from '#app/db/doors.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'

/** Longer than the turn of the day is apart, and than anything is remembered without being told. */
const lookBackSeconds = 2 * 3600

/** To be called every hour; calling it again changes nothing. Gives how many shops had one. */
export async function showWaitingArticles(db: SystemDb, clock: Clock): Promise<number> {
  const now = clock.now()
  // What was shown at once was told by whoever saved it, at that very instant.
  const shops = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT shop_id AS id FROM article
    WHERE published_at > ${addSeconds(now, -lookBackSeconds)} AND published_at <= ${now} AND published_at > updated_at
    ORDER BY shop_id`
  for (const { id } of shops) await dropShopPages(db, id)
  return shops.length
}
