// Zones: sets of provinces and communes that cost the same. Each place is in one zone of the shop at most.
import type { ShopDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordDeliveryChange } from './delivery-changed.server.ts'
import type { DeliveryRefusal } from './delivery-settings.ts'

export type SaveZone = {
  shopId: string
  /** null = a new one */
  zoneId: string | null
  name: string
  provinceCodes: readonly string[]
  communeCodes: readonly string[]
  actorId: string
}

/** Returns its id. Throws `delivery.zone-not-found`, `.zone-empty`, `.place-unknown`, `.place-taken`. */
export async function saveZone(db: ShopDb, asked: SaveZone, clock: Clock): Promise<string> {
  await db.$queryRaw`SELECT 1 FROM delivery_zone FOR UPDATE`
  const before = asked.zoneId
    ? await db.deliveryZone.findFirst({ where: { id: asked.zoneId } })
    : null
  if (asked.zoneId && !before) throw refuse<DeliveryRefusal>('delivery.zone-not-found')
  const zoneId = before?.id ?? newId(clock.now().getTime())
  const { name } = asked
  if (before) await db.deliveryZone.updateMany({ where: { id: zoneId }, data: { name } })
  else {
    const position = (await db.deliveryZone.count()) + 1
    await db.deliveryZone.create({ data: { id: zoneId, name, position } })
  }
  const places = before?.isRest ? [] : await placesOf(db, asked)
  if (!before?.isRest) await writePlaces(db, zoneId, places)
  await recordDeliveryChange(
    db,
    {
      shopId: asked.shopId,
      actorId: asked.actorId,
      action: 'delivery.zone-saved',
      subjectId: zoneId,
      ...(before && { before: { name: before.name } }),
      after: { name, places: places.map((place) => place.placeCode) },
    },
    clock,
  )
  return zoneId
}

type Place = { placeCode: string; provinceCode: string }

async function placesOf(db: ShopDb, { provinceCodes, communeCodes }: SaveZone): Promise<Place[]> {
  const provinces = await db.province.findMany({
    where: { code: { in: [...provinceCodes] } },
    select: { code: true },
  })
  const communes = await db.commune.findMany({
    where: { code: { in: [...communeCodes] } },
    select: { code: true, provinceCode: true },
  })
  const wanted = new Set([...provinceCodes, ...communeCodes]).size
  if (wanted === 0) throw refuse<DeliveryRefusal>('delivery.zone-empty')
  if (provinces.length + communes.length !== wanted)
    throw refuse<DeliveryRefusal>('delivery.place-unknown')
  return [
    ...provinces.map(({ code }) => ({ placeCode: code, provinceCode: code })),
    ...communes.map(({ code, provinceCode }) => ({ placeCode: code, provinceCode })),
  ]
}

async function writePlaces(db: ShopDb, zoneId: string, places: readonly Place[]): Promise<void> {
  const elsewhere = await db.deliveryZonePlace.findFirst({
    where: { placeCode: { in: places.map((place) => place.placeCode) }, zoneId: { not: zoneId } },
    select: { zoneId: true },
  })
  if (elsewhere) {
    const zone = await db.deliveryZone.findFirst({ where: { id: elsewhere.zoneId } })
    throw refuse<DeliveryRefusal>('delivery.place-taken', { zone: zone?.name ?? '' })
  }
  await db.deliveryZonePlace.deleteMany({ where: { zoneId } })
  await db.deliveryZonePlace.createMany({ data: places.map((place) => ({ zoneId, ...place })) })
}

export type RemoveZone = { shopId: string; zoneId: string; typed: string; actorId: string }

/**
 * Its prices go with it; its places cost what everywhere else costs. Throws `delivery.zone-not-found`,
 * `.zone-stays`, and `.not-the-name` unless the zone's name was typed.
 */
export async function removeZone(
  db: ShopDb,
  { shopId, zoneId, typed, actorId }: RemoveZone,
  clock: Clock,
): Promise<void> {
  const zone = await db.deliveryZone.findFirst({ where: { id: zoneId } })
  if (!zone) throw refuse<DeliveryRefusal>('delivery.zone-not-found')
  if (zone.isRest) throw refuse<DeliveryRefusal>('delivery.zone-stays')
  if (typed.normalize('NFC') !== zone.name.normalize('NFC'))
    throw refuse<DeliveryRefusal>('delivery.not-the-name')
  await db.deliveryZone.deleteMany({ where: { id: zoneId } })
  await recordDeliveryChange(
    db,
    {
      shopId,
      actorId,
      action: 'delivery.zone-removed',
      subjectId: zoneId,
      before: { name: zone.name },
    },
    clock,
  )
}
