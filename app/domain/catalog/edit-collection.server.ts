// One collection in its room: its words, whether it is filled by hand or by a rule, and its end.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { hasConditions, type CollectionRule } from './collection-rule.ts'
import { fillCollections } from './fill-collections.server.ts'
import type { ProductRefusal } from './product.ts'
import { updateCollection } from './save-collection.server.ts'

export type EditCollection = {
  collectionId: string
  title: string
  description: string
  /** null: by hand; what a rule put in stays until somebody takes it out */
  rule: CollectionRule | null
}

/** Refuses: collection.not-found, collection.name-taken, collection.rule-empty. */
export async function editCollection(
  db: ShopDb,
  { rule, ...words }: EditCollection,
  clock: Clock,
): Promise<void> {
  if (rule && !hasConditions(rule)) throw refuse<ProductRefusal>('collection.rule-empty')
  await updateCollection(db, words, clock)
  await db.$executeRaw`
    UPDATE collection SET rule = ${rule ? JSON.stringify(rule) : null}::jsonb
    WHERE id = ${words.collectionId}::uuid AND shop_id = current_shop_id()`
  const shopId = await tellShop(db, clock)
  await fillCollections(db, shopId, clock)
}

export type RemoveCollection = { collectionId: string; typed: string; actorId: string }

/** The products stay. `typed` is its name, so that nobody removes one by a slip. Refuses: collection.not-found, collection.name-differs. */
export async function removeCollection(
  db: ShopDb,
  { collectionId, typed, actorId }: RemoveCollection,
  clock: Clock,
): Promise<void> {
  const collection = await db.collection.findFirst({
    where: { id: collectionId },
    select: { title: true, handle: true, _count: { select: { products: true } } },
  })
  if (!collection) throw refuse<ProductRefusal>('collection.not-found')
  const fold = (text: string) => text.trim().normalize('NFC').toLocaleLowerCase('vi')
  if (fold(typed) !== fold(collection.title))
    throw refuse<ProductRefusal>('collection.name-differs', { title: collection.title })
  await db.collection.deleteMany({ where: { id: collectionId } })
  const shopId = await tellShop(db, clock)
  const { title, handle, _count: count } = collection
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'collection.removed',
      subjectKind: 'collection',
      subjectId: collectionId,
      before: { title, handle, products: count.products },
    },
    clock,
  )
}

// Every page of the shop may show the collection.
async function tellShop(db: ShopDb, clock: Clock): Promise<string> {
  const { id: shopId } = await db.shop.findFirstOrThrow({ select: { id: true } })
  const payload = { shopId }
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload,
    at: clock.now(),
  })
  return shopId
}
