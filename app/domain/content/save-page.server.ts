// Pages of a shop: made, changed, taken away.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { freeHandleAmong } from '#app/lib/handle.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { changeHandle } from './change-handle.server.ts'
import { addPictures } from './content-pictures.server.ts'
import { isSameName, type Author, type ContentRefusal } from './content.ts'

export type PageFacts = {
  title: string
  body: string
  isShown: boolean
  /** null: made from the title, or left as it is */
  handle: string | null
  /** stored before the transaction; each gets a line at the end of the text */
  photos: readonly StoredPhoto[]
}

/** Refuses: content.handle-taken, content.too-many-pictures. */
export async function createPage(
  db: ShopDb,
  page: Author & PageFacts,
  clock: Clock,
): Promise<{ id: string; handle: string }> {
  const { shopId, title, body, isShown, photos } = page
  const handle = await handleOfNew(db, page)
  const at = clock.now()
  const text = await addPictures(db, { body, pictureIds: [] }, photos)
  const publishedAt = isShown ? at : null
  const made = await db.page.create({
    data: { title, handle, ...text, publishedAt, createdAt: at, updatedAt: at },
    select: { id: true, handle: true },
  })
  await dropShopPages(db, shopId)
  return made
}

// A name that was typed is meant; one that was made may get a number.
async function handleOfNew(db: ShopDb, { handle, title }: PageFacts): Promise<string> {
  const pages = await db.page.findMany({ select: { handle: true } })
  const taken = new Set(pages.map((one) => one.handle))
  if (handle && taken.has(handle)) throw refuse<ContentRefusal>('content.handle-taken', { handle })
  return handle ?? freeHandleAmong(taken, title, 'trang')
}

/** Refuses: page.not-found, content.handle-taken, content.too-many-pictures. */
export async function updatePage(
  db: ShopDb,
  page: Author & PageFacts & { pageId: string },
  clock: Clock,
): Promise<void> {
  const { shopId, actorId, pageId, title, body, isShown, handle, photos } = page
  await db.$queryRaw`SELECT 1 FROM page WHERE id = ${pageId}::uuid AND shop_id = current_shop_id() FOR UPDATE`
  const before = await db.page.findFirst({
    where: { id: pageId },
    select: { pictureIds: true, publishedAt: true },
  })
  if (!before) throw refuse<ContentRefusal>('page.not-found')
  if (handle) await changeHandle(db, { shopId, actorId, kind: 'page', id: pageId, handle }, clock)
  const at = clock.now()
  const text = await addPictures(db, { body, pictureIds: before.pictureIds }, photos)
  const publishedAt = isShown ? (before.publishedAt ?? at) : null
  await db.page.updateMany({
    where: { id: pageId },
    data: { title, ...text, publishedAt, updatedAt: at },
  })
  await dropShopPages(db, shopId)
}

export type RemoveByName = Author & { id: string; typed: string }

/** Its entries in menus go with it. `typed` is its title. Refuses: page.not-found, content.name-differs. */
export async function removePage(
  db: ShopDb,
  { shopId, actorId, id, typed }: RemoveByName,
  clock: Clock,
): Promise<void> {
  const page = await db.page.findFirst({
    where: { id },
    select: { title: true, handle: true, body: true },
  })
  if (!page) throw refuse<ContentRefusal>('page.not-found')
  if (!isSameName(typed, page.title))
    throw refuse<ContentRefusal>('content.name-differs', { title: page.title })
  await db.page.deleteMany({ where: { id } })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'page.removed',
      subjectKind: 'page',
      subjectId: id,
      before: page,
    },
    clock,
  )
  await dropShopPages(db, shopId)
}
