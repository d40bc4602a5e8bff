// A shop's look for its editor: what is live, what is being tried, what was published before.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findDraft, findLiveLook } from './look-rows.server.ts'
import { sameLook, type Look } from './look.ts'

export type LookEditor = {
  look: Look
  live: Look
  /** of the draft; 0: there is none yet */
  revision: number
  canUndo: boolean
  /** the draft is not what shoppers see */
  isChanged: boolean
}

/** Null when the shop behind the door is gone. */
export async function findLookEditor(db: ShopDb): Promise<LookEditor | null> {
  const shop = await db.shop.findFirst({
    select: { id: true, accentColor: true, signMediaId: true },
  })
  if (!shop) return null
  const { look: live } = await findLiveLook(db, shop)
  const draft = await findDraft(db)
  const look = draft?.look ?? live
  return {
    look,
    live,
    revision: draft?.revision ?? 0,
    canUndo: Boolean(draft?.before),
    isChanged: !sameLook(look, live),
  }
}

export type LookVersion = {
  version: number
  publishedAt: Date
  publishedBy: string | null
  isLive: boolean
}

/** The latest twenty, newest first; who left the shop is not named. */
export const findLookVersions = (db: ShopDb): Promise<LookVersion[]> =>
  db.$queryRaw<LookVersion[]>`
    SELECT v.version, v.published_at AS "publishedAt", a.display_name AS "publishedBy",
           l.version IS NOT NULL AS "isLive"
    FROM shop_look_version v
    LEFT JOIN shop_look l ON l.shop_id = v.shop_id AND l.version = v.version
    LEFT JOIN account a ON a.id = v.published_by
    WHERE v.shop_id = current_shop_id() ORDER BY v.version DESC LIMIT 20`

export type SectionPick = { id: string; title: string }

const mostPicks = 300

/** What a part may show: the shop's collections, and what it sells. */
export async function findSectionChoices(
  db: ShopDb,
): Promise<{ collections: SectionPick[]; products: SectionPick[] }> {
  const named = { select: { id: true, title: true }, orderBy: { title: 'asc' } } as const
  return {
    collections: await db.collection.findMany({ ...named, take: mostPicks }),
    products: await db.product.findMany({
      ...named,
      where: { status: 'published', purpose: 'goods' },
      take: mostPicks,
    }),
  }
}
