// Changes what the shop says about itself. Its address on the web and its legal form stay;
// its colour and sign are app/domain/site's.
import { recordEvent } from '#app/db/events.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Address } from '#app/domain/place/place.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAudit } from './audit.server.ts'
import { findShopProfile } from './shop-views.server.ts'

export type ProfileChange = {
  actorId: string
  name: string
  tagline: string
  story: string
  phone: string | null
  email: string | null
  taxCode: string | null
  address: Address
}

/** Listings and pages of the shop follow through the event. */
export async function changeProfile(
  db: ShopDb,
  change: ProfileChange,
  clock: Clock,
): Promise<void> {
  const before = await findShopProfile(db)
  if (!before) throw refuse('shop.not-found')
  const { actorId, address, ...rest } = change
  const after = { ...rest, ...address }
  await db.shop.update({ where: { id: before.id }, data: after })
  const { id: shopId } = before
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'shop.changed',
      subjectKind: 'shop',
      subjectId: shopId,
      before: Object.fromEntries(Object.keys(after).map((key) => [key, Reflect.get(before, key)])),
      after,
    },
    clock,
  )
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at: clock.now(),
  })
}
