import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ProductRefusal } from './product.ts'
import { freeHandle, lockProduct, productChanged } from './product-rows.server.ts'

type Words = { title: string; description: string }

/** Refuses: collection.name-taken. */
export async function createCollection(
  db: ShopDb,
  words: Words,
  clock: Clock,
): Promise<{ id: string; handle: string }> {
  await refuseTakenName(db, words.title)
  const handle = await freeHandle(db, 'collection', words.title)
  const at = clock.now()
  return db.collection.create({
    data: { ...words, handle, createdAt: at, updatedAt: at },
    select: { id: true, handle: true },
  })
}

/** The handle stays. Refuses: collection.not-found, collection.name-taken. */
export async function updateCollection(
  db: ShopDb,
  { collectionId, ...words }: Words & { collectionId: string },
  clock: Clock,
): Promise<void> {
  await refuseTakenName(db, words.title, collectionId)
  const { count } = await db.collection.updateMany({
    where: { id: collectionId },
    data: { ...words, updatedAt: clock.now() },
  })
  if (count === 0) throw refuse<ProductRefusal>('collection.not-found')
}

/**
 * Puts a product in exactly these collections by hand, last in each it is new to; collections by rule are left alone.
 * Refuses: product.not-found, collection.not-found.
 */
export async function setProductCollections(
  db: ShopDb,
  { productId, collectionIds }: { productId: string; collectionIds: readonly string[] },
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  const byHand = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM collection WHERE shop_id = current_shop_id() AND rule IS NULL`
  const hands = byHand.map(({ id }) => id)
  if (collectionIds.some((id) => !hands.includes(id)))
    throw refuse<ProductRefusal>('collection.not-found')
  await db.collectionProduct.deleteMany({
    where: { productId, collectionId: { in: hands.filter((id) => !collectionIds.includes(id)) } },
  })
  await db.$executeRaw`
    INSERT INTO collection_product (shop_id, collection_id, product_id, position)
    SELECT current_shop_id(), c.id, ${productId}::uuid,
      (SELECT COALESCE(max(position), 0) + 1 FROM collection_product p WHERE p.collection_id = c.id)
    FROM collection c WHERE c.id = ANY (${[...collectionIds]}::uuid[]) AND c.shop_id = current_shop_id()
    ON CONFLICT DO NOTHING`
  await productChanged(db, product, clock.now())
}

async function refuseTakenName(db: ShopDb, title: string, exceptId?: string): Promise<void> {
  // Compared here: the database's own lower case knows no Vietnamese letters.
  const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi')
  const all = await db.collection.findMany({ select: { id: true, title: true } })
  if (all.some((one) => one.id !== exceptId && fold(one.title) === fold(title)))
    throw refuse<ProductRefusal>('collection.name-taken')
}
