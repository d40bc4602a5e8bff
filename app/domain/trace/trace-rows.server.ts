// What the commands of this module share: double taps, the append-only journal of events, locked input lots.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'

import { hashOf, type EpcisEvent } from './epcis.ts'
import type { EventHead } from './epcis-events.ts'
import { dateProblem, type TraceRefusal, type TraceStep } from './trace.ts'

/** Who wrote it down. The name is kept for the shop and never shown to shoppers. */
export type Actor = { id: string; name: string }

export type CurrentShop = { id: string; slug: string }

/** The shop whose door is open. */
export async function currentShop(db: ShopDb): Promise<CurrentShop> {
  return db.shop.findFirstOrThrow({ select: { id: true, slug: true } })
}

/**
 * The event an earlier tap of the same button made, if any. Until this transaction ends, another with the same key
 * waits, so of two taps at once the second finds the first one's event.
 */
export async function earlierTap(
  db: ShopDb,
  clientKey: string | null | undefined,
): Promise<string | null> {
  if (!clientKey) return null
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(current_shop_id()::text || ${clientKey}, 7))`
  const event = await db.traceEvent.findFirst({ where: { clientKey }, select: { id: true } })
  return event?.id ?? null
}

/** Refuses what has not happened yet or happened too long ago. */
export function checkDate(at: Date, clock: Clock): void {
  const problem = dateProblem(at, clock)
  if (problem) throw refuse<TraceRefusal>(problem)
}

type Photo = { id: string; sha256: string }

// Photos of this shop by id, in the order asked for; an unknown id is left out.
async function findPhotos(db: ShopDb, ids: readonly string[]): Promise<Photo[]> {
  if (ids.length === 0) return []
  const rows = await db.media.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sha256: true },
  })
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}

/** What a person adds to any entry. */
export type Written = {
  note?: string | undefined
  mediaIds?: readonly string[] | undefined
  actor?: Actor | null | undefined
  /** the form's own key: of two taps with one key the second does nothing */
  clientKey?: string | null | undefined
}

export type NewTraceEvent = {
  step: TraceStep
  at: Date
  plotId?: string | null
  locationId?: string | null
  correctsId?: string | null
  written: Written
}

/** Stores one event; `build` makes the EPCIS object from what every event says. Returns its id. */
export async function appendEvent(
  db: ShopDb,
  { event, build }: { event: NewTraceEvent; build: (head: EventHead) => EpcisEvent },
  clock: Clock,
): Promise<string> {
  const { step, at, plotId = null, locationId = null, correctsId = null, written } = event
  const { note = '', actor, clientKey = null } = written
  const [id, recordTime] = [newId(), clock.now()]
  const photos = await findPhotos(db, written.mediaIds ?? [])
  const hashes = photos.map((photo) => photo.sha256)
  const head = {
    id,
    step,
    at,
    recordedAt: recordTime,
    placeId: plotId ?? locationId,
    note,
    photos: hashes,
  }
  const body = build(head)
  const who = { actorId: actor?.id ?? null, actorName: actor?.name ?? '', clientKey }
  const where = { plotId, locationId, note, mediaIds: photos.map((photo) => photo.id), correctsId }
  const what = { eventType: body.type, step, bizStep: body.bizStep, body, eventHash: hashOf(body) }
  await db.traceEvent.create({ data: { id, eventTime: at, recordTime, ...what, ...where, ...who } })
  const { id: shopId } = await currentShop(db)
  await recordEvent(db, {
    type: 'trace.recorded',
    shopId,
    subjectId: id,
    payload: { eventId: id },
    at: recordTime,
  })
  return id
}

/** Where new stock goes: the shop's default place; a shop that has none yet gets one in its own commune. */
export async function defaultLocation(db: ShopDb): Promise<string> {
  const found = await db.location.findFirst({
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
    select: { id: true },
  })
  if (found) return found.id
  const shop = await db.shop.findFirstOrThrow({ select: { communeCode: true } })
  const made = await db.location.create({
    data: { name: 'Kho chính', communeCode: shop.communeCode, isDefault: true },
    select: { id: true },
  })
  return made.id
}

export type LockedLot = {
  id: string
  code: string
  unit: string
  status: string
  material: string | null
  variantId: string | null
  producedOn: string
  expiresOn: string | null
}

/** Lots by id, each row held in a fixed order until the transaction ends, with what is free at each place. */
export async function lockLots(
  db: ShopDb,
  ids: readonly string[],
): Promise<Map<string, LockedLot>> {
  const rows = await db.$queryRaw<LockedLot[]>`
    SELECT id, code, unit, status, material, variant_id AS "variantId", produced_on::text AS "producedOn",
           expires_on::text AS "expiresOn"
    FROM lot WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

export type FreeStock = { lotId: string; locationId: string; free: number }

/** What of these lots is on hand and promised to nobody, the fullest place first; rows are held. */
export async function lockFreeStock(db: ShopDb, lotIds: readonly string[]): Promise<FreeStock[]> {
  const rows = await db.$queryRaw<FreeStock[]>`
    SELECT lot_id AS "lotId", location_id AS "locationId", (on_hand - held)::float8 AS free
    FROM stock_level WHERE lot_id = ANY(${[...lotIds]}::uuid[])
    ORDER BY lot_id, location_id FOR UPDATE`
  return rows.toSorted((a, b) => b.free - a.free)
}
