// A harvest: a raw lot comes from a plot, with its stock and its event, in the caller's transaction.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { formatDay, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'

import { findHarvestFrom } from './diary-views.server.ts'
import { harvestEvent } from './epcis-events.ts'
import { gtinOfMaterial } from './internal-gtin.server.ts'
import { createLot, stockNewLot } from './make-lot.server.ts'
import {
  appendEvent,
  checkDate,
  defaultLocation,
  earlierTap,
  type Written,
} from './trace-rows.server.ts'
import type { TraceRefusal } from './trace.ts'

export type RecordHarvest = {
  plotId: string
  at: Date
  /** what was harvested, in the shop's words ("Cá chạch sụn") */
  material: string
  quantity: number
  unit: string
  lotCode?: string | null
  expiresOn?: LocalDate | null
} & Written

export type MadeLot = { lotId: string; code: string; eventId: string }

/**
 * Throws `trace.plot-not-found`, `trace.withdrawal-not-over`, `trace.lot-code-bad`, `trace.lot-code-taken`,
 * `trace.in-the-future`, `trace.too-long-ago`. A double tap returns the first one's lot.
 */
export async function recordHarvest(
  db: ShopDb,
  input: RecordHarvest,
  clock: Clock,
): Promise<MadeLot> {
  const earlier = await earlierTap(db, input.clientKey)
  if (earlier) return findMadeLot(db, earlier)
  checkDate(input.at, clock)
  const plot = await db.plot.findFirst({
    where: { id: input.plotId },
    select: { householdId: true },
  })
  if (!plot) throw refuse<TraceRefusal>('trace.plot-not-found')
  await checkWithdrawal(db, input.plotId, input.at)

  const { at, quantity, unit, plotId, actor } = input
  const material = input.material.trim()
  const gtin = await gtinOfMaterial(db, material)
  const facts = { at, quantity, unit, plotId, material, householdId: plot.householdId }
  const more = { code: input.lotCode, expiresOn: input.expiresOn ?? null }
  const lot = await createLot(db, { ...facts, ...more }, clock)
  const event = { step: 'harvest', at, plotId, written: input } as const
  const amount = { gtin, code: lot.code, quantity, unit, material, day: localDate(at) }
  const eventId = await appendEvent(
    db,
    { event, build: (head) => harvestEvent(head, amount) },
    clock,
  )
  await db.traceEventLot.create({
    data: { eventId, lotId: lot.id, role: 'output', quantity, unit },
  })
  const locationId = await defaultLocation(db)
  await stockNewLot(db, { lotId: lot.id, quantity, locationId, eventId, actor }, clock)
  return { lotId: lot.id, code: lot.code, eventId }
}

/** The lot an event brought into being. */
export async function findMadeLot(db: ShopDb, eventId: string): Promise<MadeLot> {
  const { lotId } = await db.traceEventLot.findFirstOrThrow({
    where: { eventId, role: 'output' },
    select: { lotId: true },
  })
  const { code } = await db.lot.findFirstOrThrow({ where: { id: lotId }, select: { code: true } })
  return { lotId, code, eventId }
}

// The one automatic rule every inspector knows: harvest day ≥ last spray + the days on its label. Entries that were
// declared wrong do not count.
async function checkWithdrawal(db: ShopDb, plotId: string, at: Date): Promise<void> {
  const from = await findHarvestFrom(db, plotId, at)
  if (from) throw refuse<TraceRefusal>('trace.withdrawal-not-over', { from: formatDay(from) })
}
