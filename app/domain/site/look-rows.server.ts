// Rows of a shop's look that several commands read and write. lockLook holds the shop's row, so that of two people who
// change the look at once the second sees what the first did.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { readLook } from './look.forms.ts'
import { firstLook, type Look } from './look.ts'

export type Draft = { look: Look; before: Look | null; revision: number }

/** The shop behind the door, held until the transaction ends. Throws shop.not-found. */
export async function lockLook(db: ShopDb): Promise<ShopColours> {
  const [shop] = await db.$queryRaw<ShopColours[]>`
    SELECT id, accent_color AS "accentColor", sign_media_id AS "signMediaId" FROM shop
    WHERE id = current_shop_id() FOR NO KEY UPDATE`
  if (!shop) throw refuse('shop.not-found')
  return shop
}

type ShopColours = { id: string; accentColor: string; signMediaId: string | null }

/** What shoppers see; the look to start from when the shop has published none. */
export async function findLiveLook(db: ShopDb | MarketDb, shop: ShopColours): Promise<LiveLook> {
  const [row] = await db.$queryRaw<{ version: number; look: unknown }[]>`
    SELECT v.version, v.look FROM shop_look l
    JOIN shop_look_version v ON v.shop_id = l.shop_id AND v.version = l.version
    WHERE l.shop_id = ${shop.id}::uuid`
  return row
    ? { version: row.version, look: readLook(row.look) }
    : { version: null, look: firstLook(shop) }
}

export type LiveLook = { version: number | null; look: Look }

export async function findDraft(db: ShopDb): Promise<Draft | null> {
  const row = await db.shopLookDraft.findFirst({
    select: { look: true, before: true, revision: true },
  })
  if (!row) return null
  const { look, before, revision } = row
  return { look: readLook(look), before: before === null ? null : readLook(before), revision }
}

type Writing = { actorId: string; look: Look; before: Look | null }

/** The revision counts on, so that it never names two drafts. */
export async function writeDraft(
  db: ShopDb,
  { actorId, look, before }: Writing,
  clock: Clock,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO shop_look_draft (look, before, revision, changed_by, changed_at)
    VALUES (${JSON.stringify(look)}::jsonb, ${before && JSON.stringify(before)}::jsonb, 1, ${actorId}::uuid, ${clock.now()})
    ON CONFLICT (shop_id) DO UPDATE SET look = EXCLUDED.look, before = EXCLUDED.before,
      revision = shop_look_draft.revision + 1, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at`
}
