// What a shared link shows before anybody opens it: the picture that Facebook and Zalo draw above the address.
import type { MarketDb } from '#app/db/doors.server.ts'
import { starsOn } from '#app/domain/catalog/listing.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'

export type ShareCard = {
  title: string
  /** the shop and its commune */
  lines: readonly string[]
  stars: number | null
  isTraced: boolean
  /** where the photo's bytes lie */
  photoKey: string | null
}

/** Names what the card shows: the same card is drawn once, and a changed one is drawn anew. */
export const versionOf = (card: ShareCard): string => sha256Hex(JSON.stringify(card)).slice(0, 10)

type Row = {
  title: string
  shopName: string
  communeName: string
  stars: number | null
  expiresOn: Date | null
  isTraced: boolean
  photoKey: string | null
}

/** Null when nothing is on sale under this address. */
export async function findProductCard(
  db: MarketDb,
  { slug, handle }: { slug: string; handle: string },
  today: LocalDate,
): Promise<ShareCard | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT l.title, l.shop_name AS "shopName", l.commune_name AS "communeName", l.ocop_stars AS stars,
           l.ocop_expires_on AS "expiresOn", l.is_traced AS "isTraced", m.storage_key AS "photoKey"
    FROM listing l LEFT JOIN media m ON m.shop_id = l.shop_id AND m.id = l.image_key::uuid
    WHERE l.shop_slug = ${slug} AND l.handle = ${handle}`
  if (!row) return null
  const { title, shopName, communeName, stars, isTraced, photoKey } = row
  const expiresOn = row.expiresOn && fromDateColumn(row.expiresOn)
  return {
    title,
    lines: [shopName, communeName],
    stars: starsOn({ stars, expiresOn }, today),
    isTraced,
    photoKey,
  }
}

/** The shop itself, with the photo of what it sells most. Null when there is no open shop of this name. */
export async function findShopCard(db: MarketDb, slug: string): Promise<ShareCard | null> {
  const [row] = await db.$queryRaw<Pick<Row, 'title' | 'communeName' | 'photoKey'>[]>`
    SELECT s.name AS title, c.full_name AS "communeName", (
      SELECT m.storage_key FROM listing l JOIN media m ON m.shop_id = l.shop_id AND m.id = l.image_key::uuid
      WHERE l.shop_id = s.id ORDER BY l.sold_count DESC, l.product_id LIMIT 1) AS "photoKey"
    FROM shop s JOIN commune c ON c.code = s.commune_code WHERE s.slug = ${slug}`
  if (!row) return null
  const { title, communeName, photoKey } = row
  return { title, lines: [communeName], stars: null, isTraced: false, photoKey }
}
