// The input lots of a process: held, checked, and taken from stock.
import type { ShopDb } from '#app/db/doors.server.ts'
import { takeStock } from '#app/domain/inventory/take-stock.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, type Clock, type LocalDate } from '#app/lib/time.ts'

import type { LotAmount } from './epcis-events.ts'
import { gtinOfLot } from './internal-gtin.server.ts'
import { spread, thousandths } from './process.ts'
import {
  lockFreeStock,
  lockLots,
  type Actor,
  type FreeStock,
  type LockedLot,
} from './trace-rows.server.ts'
import type { TraceRefusal } from './trace.ts'

export type Used = { lot: LockedLot; quantity: number; places: FreeStock[] }

type Wanted = { inputs: readonly { lotId: string; quantity: number }[]; at: Date }

/** The lots and their free stock, rows held; a lot named twice is taken once. Throws what recordProcess says. */
export async function lockInputs(db: ShopDb, { inputs, at }: Wanted): Promise<Used[]> {
  const wanted = new Map<string, number>()
  for (const { lotId, quantity } of inputs) {
    if (quantity > 0) wanted.set(lotId, (wanted.get(lotId) ?? 0) + thousandths(quantity))
  }
  if (wanted.size === 0) throw refuse<TraceRefusal>('trace.no-inputs')
  const lots = await lockLots(db, [...wanted.keys()])
  const stock = await lockFreeStock(db, [...wanted.keys()])
  return [...wanted].map(([lotId, amount]) => {
    const lot = lots.get(lotId)
    if (!lot) throw refuse<TraceRefusal>('trace.lot-not-found')
    const places = stock.filter((place) => place.lotId === lotId)
    const used = { lot, quantity: amount / 1000, places }
    checkInput(used, localDate(at))
    return used
  })
}

function checkInput({ lot, quantity, places }: Used, day: LocalDate): void {
  const { code, unit } = lot
  if (lot.status === 'recalled') throw refuse<TraceRefusal>('trace.input-recalled', { code })
  if (lot.producedOn > day) throw refuse<TraceRefusal>('trace.input-too-young', { code })
  if (lot.expiresOn && lot.expiresOn < day)
    throw refuse<TraceRefusal>('trace.input-expired', { code })
  const free = places.reduce((sum, place) => sum + thousandths(place.free), 0)
  if (thousandths(quantity) > free) {
    throw refuse<TraceRefusal>('trace.input-not-enough', { code, left: free / 1000, unit })
  }
}

/** The inputs as EPCIS names them. */
export async function amountsOf(db: ShopDb, used: readonly Used[]): Promise<LotAmount[]> {
  const amounts: LotAmount[] = []
  for (const { lot, quantity } of used) {
    amounts.push({ gtin: await gtinOfLot(db, lot), code: lot.code, quantity, unit: lot.unit })
  }
  return amounts
}

type Taking = { used: readonly Used[]; eventId: string; actor?: Actor | null | undefined }

/** Takes them out of stock, the fullest place first. */
export async function takeInputs(
  db: ShopDb,
  { used, eventId, actor }: Taking,
  clock: Clock,
): Promise<void> {
  for (const { lot, quantity, places } of used) {
    for (const part of spread(places, quantity)) {
      const { locationId } = part.place
      const taken = { lotId: lot.id, locationId, quantity: part.quantity, reason: 'used' } as const
      await takeStock(db, { ...taken, traceEventId: eventId, actorId: actor?.id }, clock)
    }
  }
}
