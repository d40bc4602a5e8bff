// A process: input lots are used up and a lot of one variant comes out, in the caller's transaction. Input rows are
// locked in a fixed order, so two people who use one lot at once cannot use it twice.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addDays, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'

import { processEvent } from './epcis-events.ts'
import { gtinOfVariant } from './internal-gtin.server.ts'
import { createLot, stockNewLot } from './make-lot.server.ts'
import { amountsOf, lockInputs, takeInputs, type Used } from './process-inputs.server.ts'
import { fitsUnit, mostOutput } from './process.ts'
import { findMadeLot, type MadeLot } from './record-harvest.server.ts'
import {
  appendEvent,
  checkDate,
  defaultLocation,
  earlierTap,
  type Written,
} from './trace-rows.server.ts'
import type { TraceRefusal } from './trace.ts'

export type RecordProcess = {
  inputs: readonly { lotId: string; quantity: number }[]
  variantId: string
  quantity: number
  at: Date
  /** days it keeps; the variant's own when absent, none when it has none */
  shelfLifeDays?: number | null
  lotCode?: string | null
  householdId?: string | null
} & Written

type MadeVariant = { unit: string; shelfLifeDays: number | null; maxYieldBps: number }

/**
 * Throws `trace.no-inputs`, `trace.lot-not-found`, `trace.input-not-enough`, `trace.input-too-young`,
 * `trace.input-expired`, `trace.input-recalled`, `trace.variant-not-found`, `trace.not-whole`,
 * `trace.output-too-much`, and what recordHarvest throws about codes and dates. A double tap returns the first lot.
 */
export async function recordProcess(
  db: ShopDb,
  input: RecordProcess,
  clock: Clock,
): Promise<MadeLot> {
  const earlier = await earlierTap(db, input.clientKey)
  if (earlier) return findMadeLot(db, earlier)
  checkDate(input.at, clock)
  const used = await lockInputs(db, input)
  const variant = await findVariant(db, input.variantId)
  checkOutput(used, variant, input.quantity)
  const expiresOn = await lastDay(db, input, variant)

  const { at, quantity, variantId, householdId, actor } = input
  const { unit } = variant
  const facts = { at, quantity, unit, variantId, householdId, expiresOn, code: input.lotCode }
  const lot = await createLot(db, facts, clock)
  const locationId = await defaultLocation(db)
  const gtin = await gtinOfVariant(db, variantId)
  const output = { gtin, code: lot.code, quantity, unit, expiresOn }
  const inputs = await amountsOf(db, used)
  const event = { step: 'process', at, locationId, written: input } as const
  const eventId = await appendEvent(
    db,
    { event, build: (head) => processEvent(head, { inputs, output }) },
    clock,
  )
  await joinLots(db, { eventId, used, output: { lotId: lot.id, quantity, unit } })
  await takeInputs(db, { used, eventId, actor }, clock)
  await stockNewLot(db, { lotId: lot.id, quantity, locationId, eventId, actor }, clock)
  return { lotId: lot.id, code: lot.code, eventId }
}

async function findVariant(db: ShopDb, id: string): Promise<MadeVariant> {
  const variant = await db.variant.findFirst({
    where: { id },
    select: { unit: true, shelfLifeDays: true, maxYieldBps: true },
  })
  if (!variant) throw refuse<TraceRefusal>('trace.variant-not-found')
  return variant
}

function checkOutput(used: readonly Used[], variant: MadeVariant, quantity: number): void {
  const { unit } = variant
  if (!fitsUnit(quantity, unit)) throw refuse<TraceRefusal>('trace.not-whole', { unit })
  const inputs = used.map(({ lot, quantity: amount }) => ({ quantity: amount, unit: lot.unit }))
  const most = mostOutput(inputs, unit, variant.maxYieldBps)
  if (most !== null && quantity > most)
    throw refuse<TraceRefusal>('trace.output-too-much', { most, unit })
}

// A variant that does not know its shelf life learns it from the first lot that says one.
async function lastDay(
  db: ShopDb,
  input: RecordProcess,
  variant: MadeVariant,
): Promise<LocalDate | null> {
  const days = input.shelfLifeDays ?? variant.shelfLifeDays
  if (days === null) return null
  if (days < 1) throw refuse<TraceRefusal>('trace.expires-before-made')
  if (variant.shelfLifeDays === null) {
    await db.variant.updateMany({ where: { id: input.variantId }, data: { shelfLifeDays: days } })
  }
  return addDays(localDate(input.at), days)
}

type Join = {
  eventId: string
  used: readonly Used[]
  output: { lotId: string; quantity: number; unit: string }
}

async function joinLots(db: ShopDb, { eventId, used, output }: Join): Promise<void> {
  const inputs = used.map(({ lot, quantity }) => ({ lotId: lot.id, quantity, unit: lot.unit }))
  await db.traceEventLot.createMany({
    data: [
      ...inputs.map((part) => ({ eventId, role: 'input', ...part })),
      { eventId, role: 'output', ...output },
    ],
  })
  await db.lotEdge.createMany({
    data: inputs.map(({ lotId, quantity, unit }) => ({
      inputLotId: lotId,
      outputLotId: output.lotId,
      eventId,
      quantity,
      unit,
    })),
  })
}
