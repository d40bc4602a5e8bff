// First pages that shops of the demo have put together, and where the households of a cooperative live: around it.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { addSection, changeSection, changeTheme } from '#app/domain/site/edit-draft.server.ts'
import { findLookEditor } from '#app/domain/site/look-views.server.ts'
import type { SubmittedSection } from '#app/domain/site/look.forms.ts'
import { publishLook } from '#app/domain/site/publish-look.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import type { Clock } from '#app/lib/time.ts'
import { demoLooks, type DemoLook } from './data/looks.ts'
import type { SeededShop } from './seed-shop.server.ts'

export type OwnedShop = { shop: SeededShop; ownerId: string }

export async function seedLooks(owned: readonly OwnedShop[], clock: Clock): Promise<void> {
  for (const { shop, ownerId } of owned) {
    const look = demoLooks[shop.plan.slug]
    if (!look) continue
    await inShop(shop.id, async (db) => {
      if (look.map) await spreadHouseholds(db, shop.plan.communeCode)
      await dressUp(db, { look, actorId: ownerId }, clock)
    })
  }
}

type Dress = { look: DemoLook; actorId: string }

async function dressUp(db: ShopDb, { look, actorId }: Dress, clock: Clock): Promise<void> {
  const photo = await landscapeOf(db)
  await changeTheme(db, { actorId, theme: look.theme, sign: null }, clock)
  for (const kind of ['reviews', 'articles'] as const)
    await addSection(db, { actorId, id: kind, kind }, clock)
  if (look.map) await addSection(db, { actorId, id: 'map', kind: 'map' }, clock)
  for (const section of sectionsOf(look)) {
    const hasPhoto = section.kind === 'hero' || section.kind === 'story'
    await changeSection(db, { actorId, section, photo: hasPhoto ? photo : null }, clock)
  }
  const editor = await findLookEditor(db)
  if (editor) await publishLook(db, { actorId, revision: editor.revision }, clock)
}

function sectionsOf({ hero, goods, story, map }: DemoLook): SubmittedSection[] {
  const noPhoto = { photo: null, dropsPhoto: false }
  return [
    { id: 'hero', kind: 'hero', ...hero, ...noPhoto, leadsTo: null },
    { id: 'goods', kind: 'goods', ...goods, collectionId: null, productIds: [] },
    { id: 'story', kind: 'story', ...story, ...noPhoto, photoSide: 'right' },
    ...(map ? [{ id: 'map', kind: 'map' as const, title: '', ...map }] : []),
  ]
}

// The second picture of a shop itself, after its sign: the land it lives on.
async function landscapeOf(db: ShopDb): Promise<StoredPhoto> {
  return db.media.findFirstOrThrow({
    where: { productId: null, position: 2 },
    select: {
      storageKey: true,
      contentType: true,
      width: true,
      height: true,
      byteSize: true,
      sha256: true,
    },
  })
}

const farthest = 4

// Every second household stays in the shop's own commune, the others live in those next to it.
async function spreadHouseholds(db: ShopDb, communeCode: string): Promise<void> {
  await db.$executeRaw`
    WITH near AS (
      SELECT o.code, row_number() OVER (
        ORDER BY (o.latitude - c.latitude) ^ 2 + (o.longitude - c.longitude) ^ 2, o.code) AS nth
      FROM commune c JOIN commune o ON o.province_code = c.province_code AND o.code <> c.code
      WHERE c.code = ${communeCode} ORDER BY nth LIMIT ${farthest}
    ), lives AS (
      SELECT id, row_number() OVER (ORDER BY name, id) AS nth FROM household
      WHERE shop_id = current_shop_id()
    )
    UPDATE household h SET commune_code = near.code
    FROM lives JOIN near ON lives.nth % 2 = 0 AND near.nth = 1 + (lives.nth / 2 - 1) % ${farthest}
    WHERE h.shop_id = current_shop_id() AND h.id = lives.id`
}
