// Makes the row of a lot and its stock, with a code nobody else of the shop has. Shared by harvest and process.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { addStock } from '#app/domain/inventory/add-stock.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, toDateColumn, type Clock, type LocalDate } from '#app/lib/time.ts'

import { isLotCode, lotCodeOf, lotCodePrefix } from './lot-code.ts'
import { currentShop, type Actor } from './trace-rows.server.ts'
import type { TraceRefusal } from './trace.ts'

export type NewLot = {
  /** chosen by a person; a free one is made when absent */
  code?: string | null | undefined
  at: Date
  quantity: number
  unit: string
  expiresOn?: LocalDate | null
  householdId?: string | null | undefined
  plotId?: string | null | undefined
} & ({ variantId: string; material?: undefined } | { material: string; variantId?: undefined })

/** The lot's row without stock. Throws `trace.lot-code-bad`, `trace.lot-code-taken`. */
export async function createLot(
  db: ShopDb,
  lot: NewLot,
  clock: Clock,
): Promise<{ id: string; code: string }> {
  const producedOn = localDate(lot.at)
  const code = lot.code ? await checkedCode(db, lot.code) : await freeCode(db, producedOn)
  return db.lot.create({
    data: {
      code,
      kind: lot.variantId ? 'finished' : 'raw',
      variantId: lot.variantId ?? null,
      material: lot.material ?? null,
      unit: lot.unit,
      quantityMade: lot.quantity,
      producedOn: toDateColumn(producedOn),
      expiresOn: lot.expiresOn ? toDateColumn(lot.expiresOn) : null,
      householdId: lot.householdId ?? null,
      plotId: lot.plotId ?? null,
      createdAt: clock.now(),
    },
    select: { id: true, code: true },
  })
}

export type MadeStock = {
  lotId: string
  quantity: number
  locationId: string
  eventId: string
  actor?: Actor | null | undefined
}

/** Puts what was made into stock and tells the others. */
export async function stockNewLot(db: ShopDb, made: MadeStock, clock: Clock): Promise<void> {
  const { lotId, quantity, locationId, eventId, actor } = made
  await addStock(
    db,
    { lotId, locationId, quantity, reason: 'made', traceEventId: eventId, actorId: actor?.id },
    clock,
  )
  const { id: shopId } = await currentShop(db)
  await recordEvent(db, {
    type: 'lot.made',
    shopId,
    subjectId: lotId,
    payload: { lotId },
    at: clock.now(),
  })
}

async function checkedCode(db: ShopDb, code: string): Promise<string> {
  if (!isLotCode(code)) throw refuse<TraceRefusal>('trace.lot-code-bad')
  await lockCodes(db)
  const taken = await db.lot.findFirst({ where: { code }, select: { id: true } })
  if (taken) throw refuse<TraceRefusal>('trace.lot-code-taken')
  return code
}

async function freeCode(db: ShopDb, day: LocalDate): Promise<string> {
  await lockCodes(db)
  const prefix = lotCodePrefix((await currentShop(db)).slug, day)
  const same = await db.lot.findMany({
    where: { code: { startsWith: prefix } },
    select: { code: true },
  })
  const taken = new Set(same.map((lot) => lot.code))
  let number = same.length + 1
  while (taken.has(lotCodeOf(prefix, number))) number += 1
  return lotCodeOf(prefix, number)
}

// One lot at a time per shop finds its code; the unique key would otherwise fail the second one's transaction.
const lockCodes = (db: ShopDb) =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(current_shop_id()::text || ':lot-code', 7))`
