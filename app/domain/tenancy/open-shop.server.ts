// Opens a shop: the tenant, its owner, a place to keep goods, and two ways to deliver, so that it can sell as soon
// as it has a product.
import { recordEvent } from '#app/db/events.server.ts'
import type { SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Address } from '#app/domain/place/place.ts'
import { offerDelivery } from '#app/domain/shipping/offer-delivery.server.ts'
import { recordAudit } from './audit.server.ts'
import { isReservedSlug, type LegalForm, type Sector, type SizeClass } from './tenancy.ts'

export type NewShop = {
  ownerId: string
  slug: string
  name: string
  legalForm: LegalForm
  address: Address
  taxCode?: string | null
  phone?: string | null
  email?: string | null
  tagline?: string
  story?: string
  accentColor?: string
  sizeClass?: SizeClass
  sector?: Sector
}

/** Throws shop.slug-taken or shop.slug-reserved. Needs the system's door: no tenant exists yet. */
export async function openShop(
  db: SystemDb,
  shop: NewShop,
  clock: Clock,
): Promise<{ id: string; slug: string }> {
  if (isReservedSlug(shop.slug)) throw refuse('shop.slug-reserved')
  const [opened] = await db.$queryRaw<{ id: string; slug: string }[]>`
    INSERT INTO shop (slug, name, legal_form, tax_code, province_code, commune_code, address_line, phone, email,
                      tagline, story, accent_color, size_class, sector, created_at)
    VALUES (${shop.slug}, ${shop.name}, ${shop.legalForm}, ${shop.taxCode ?? null},
            ${shop.address.provinceCode}, ${shop.address.communeCode}, ${shop.address.addressLine},
            ${shop.phone ?? null}, ${shop.email ?? null}, ${shop.tagline ?? ''}, ${shop.story ?? ''},
            ${shop.accentColor ?? '#8F3F20'}, ${shop.sizeClass ?? 'micro'}, ${shop.sector ?? 'agriculture'},
            ${clock.now()})
    ON CONFLICT (slug) DO NOTHING
    RETURNING id, slug`
  if (!opened) throw refuse('shop.slug-taken')

  const shopId = opened.id
  await db.shopMember.create({
    data: { shopId, accountId: shop.ownerId, role: 'owner', createdAt: clock.now() },
  })
  await furnish(db, shopId, shop.address.communeCode)
  await recordAudit(
    db,
    {
      shopId,
      actorId: shop.ownerId,
      action: 'shop.opened',
      subjectKind: 'shop',
      subjectId: shopId,
    },
    clock,
  )
  await recordEvent(db, {
    type: 'shop.opened',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at: clock.now(),
  })
  return opened
}

async function furnish(db: SystemDb, shopId: string, communeCode: string): Promise<void> {
  await db.location.create({ data: { shopId, name: 'Kho chính', communeCode, isDefault: true } })
  await offerDelivery(db, shopId)
}
