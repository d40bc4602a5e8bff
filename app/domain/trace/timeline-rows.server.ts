// Dresses events for a screen: names of places, addresses of photos, names and amounts of lots.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'

import { detailsOf, type LotEvent } from './lot-events.server.ts'
import type { StopLot, StopPhoto, StopPlace, TimelineEvent } from './timeline.ts'

type Db = ShopDb | MarketDb

/** The same events in the same order, with words instead of ids. */
export async function dressEvents(
  db: Db,
  shopId: string,
  events: readonly LotEvent[],
): Promise<TimelineEvent[]> {
  const places = await findPlaces(db, shopId, events)
  const photos = await findEventPhotos(db, shopId, events)
  const lots = await findEventLots(db, shopId, events)
  return events.map((event) => ({
    id: event.id,
    step: event.step,
    at: event.at,
    place: places.get(event.plotId ?? event.locationId ?? '') ?? null,
    details: detailsOf(event.body),
    note: event.note,
    photos: event.mediaIds.flatMap((id) => photos.get(id) ?? []),
    made: lots.get(`${event.id} output`) ?? [],
    used: lots.get(`${event.id} input`) ?? [],
    hash: event.hash,
  }))
}

async function findPlaces(db: Db, shopId: string, events: readonly LotEvent[]) {
  const ids = (key: 'plotId' | 'locationId') => [
    ...new Set(events.flatMap((event) => event[key] ?? [])),
  ]
  const select = { id: true, name: true, communeCode: true } as const
  const plots = await db.plot.findMany({ where: { shopId, id: { in: ids('plotId') } }, select })
  const locations = await db.location.findMany({
    where: { shopId, id: { in: ids('locationId') } },
    select,
  })
  const rows = [...plots, ...locations]
  const communes = await db.commune.findMany({
    where: { code: { in: rows.map((row) => row.communeCode) } },
    select: { code: true, fullName: true },
  })
  const names = new Map(communes.map((commune) => [commune.code, commune.fullName]))
  return new Map<string, StopPlace>(
    rows.map(({ id, name, communeCode }) => [
      id,
      { name, communeName: names.get(communeCode) ?? null },
    ]),
  )
}

async function findEventPhotos(db: Db, shopId: string, events: readonly LotEvent[]) {
  const ids = events.flatMap((event) => event.mediaIds)
  if (ids.length === 0) return new Map<string, StopPhoto>()
  const rows = await db.media.findMany({
    where: { shopId, id: { in: ids } },
    select: { id: true, alt: true, width: true, height: true },
  })
  return new Map<string, StopPhoto>(
    rows.map(({ id, alt, width, height }) => [id, { id, altText: alt, width, height }]),
  )
}

// Keyed by "event role". A lot's name is its material or its product's title as the reader may see it.
async function findEventLots(db: Db, shopId: string, events: readonly LotEvent[]) {
  const rows = await db.$queryRaw<(StopLot & { eventId: string; role: string })[]>`
    SELECT t.event_id AS "eventId", t.role, l.code, COALESCE(l.material, p.title, '') AS name,
           trim_scale(t.quantity)::text AS quantity, t.unit
    FROM trace_event_lot t
    JOIN lot l ON l.shop_id = t.shop_id AND l.id = t.lot_id
    LEFT JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
    LEFT JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE t.shop_id = ${shopId}::uuid AND t.event_id = ANY(${events.map((event) => event.id)}::uuid[])
      AND t.quantity IS NOT NULL
    ORDER BY l.code`
  const lots = new Map<string, StopLot[]>()
  for (const { eventId, role, ...lot } of rows) {
    const key = `${eventId} ${role}`
    lots.set(key, [...(lots.get(key) ?? []), lot])
  }
  return lots
}
