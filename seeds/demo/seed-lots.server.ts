// Diary, harvests and batches of one shop, by the farmer's own commands with the clock of that day.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { addStock } from '#app/domain/inventory/add-stock.server.ts'
import { createLot } from '#app/domain/trace/make-lot.server.ts'
import { recordHarvest } from '#app/domain/trace/record-harvest.server.ts'
import { recordProcess } from '#app/domain/trace/record-process.server.ts'
import { recordTraceEvent } from '#app/domain/trace/record-trace-event.server.ts'
import { defaultLocation } from '#app/domain/trace/trace-rows.server.ts'
import { stepsOn } from '#app/domain/trace/trace.ts'
import { addDays, addSeconds, startOfDay } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { Batch, OpenLot } from './plan-batches.ts'
import type { SeededProduct } from './seed-products.server.ts'
import type { SeededShop } from './seed-shop.server.ts'

const groupSize = 4

const at = (day: LocalDate, hour: number): Date => addSeconds(startOfDay(day), hour * 3600)

export type LotPlan = {
  shop: SeededShop
  first: LocalDate
  today: LocalDate
  batches: readonly Batch[]
  photoIds: readonly string[]
}

/** Makes every batch, oldest first, and returns the lots as they stand before the first sale. */
export async function seedLots(plan: LotPlan): Promise<{ lots: OpenLot[]; locationId: string }> {
  const { shop } = plan
  await inShop(shop.id, (db) => writeDiary(db, plan))
  const products = new Map(
    shop.products.flatMap((product) => product.variants.map(({ id }) => [id, product] as const)),
  )
  const lots: OpenLot[] = []
  const ordered = plan.batches.toSorted((a, b) => a.day.localeCompare(b.day))
  // A transaction per group keeps each one short and still saves the begins and commits.
  for (let from = 0; from < ordered.length; from += groupSize) {
    const made = await inShop(shop.id, async (db) => {
      const group: OpenLot[] = []
      for (const batch of ordered.slice(from, from + groupSize)) {
        const product = products.get(batch.variantId)
        if (product) group.push(await makeBatch(db, { shop, product, batch }))
      }
      return group
    })
    lots.push(...made)
  }
  return { lots, locationId: await inShop(shop.id, defaultLocation) }
}

async function writeDiary(db: ShopDb, { shop, first, today, photoIds }: LotPlan): Promise<void> {
  const plotId = shop.plotIds[0]
  const kind = shop.plan.plots[0]?.kind
  if (!plotId || !kind) return
  // One season before the first lot, and the one that runs now.
  for (const [season, start] of [first, addDays(today, -6)].entries()) {
    for (const [index, { step, note, daysBefore }] of shop.plan.diary.entries()) {
      const when = at(addDays(start, -daysBefore), 6 + index)
      const known = stepsOn[kind].includes(step) ? step : 'note'
      const mediaIds = season === 1 ? photoIds.slice(index, index + 1) : []
      await recordTraceEvent(
        db,
        { plotId, step: known, at: when, note, mediaIds },
        { now: () => when },
      )
    }
  }
}

type Making = { shop: SeededShop; product: SeededProduct; batch: Batch }

async function makeBatch(db: ShopDb, { shop, product, batch }: Making): Promise<OpenLot> {
  const { origin, unit } = product.plan
  const made = at(batch.day, 5)
  const expiresOn = origin ? addDays(batch.day, origin.shelfLifeDays) : null
  const result = {
    variantId: batch.variantId,
    producedOn: batch.day,
    expiresOn,
    left: batch.quantity,
  }
  if (!origin) return { lotId: await boughtIn(db, batch, { unit, made }), ...result }

  const caught = at(addDays(batch.day, -1), 4)
  const raw = Math.ceil(batch.quantity * origin.rawPerPiece * 10) / 10
  const plot = origin.plot ?? 0
  const plotId = shop.plotIds[plot] ?? ''
  const harvest = await recordHarvest(
    db,
    {
      plotId,
      at: caught,
      material: origin.material,
      quantity: raw,
      unit: origin.rawUnit,
      note: `${origin.material}, cân tại ${shop.plan.plots[plot]?.name ?? ''}`,
    },
    { now: () => caught },
  )
  const lot = await recordProcess(
    db,
    {
      inputs: [{ lotId: harvest.lotId, quantity: raw }],
      variantId: batch.variantId,
      quantity: batch.quantity,
      at: made,
      shelfLifeDays: origin.shelfLifeDays,
      householdId: shop.householdIds[0] ?? null,
      note: `${product.plan.title}: ${batch.quantity} ${unit}`,
    },
    { now: () => made },
  )
  return { lotId: lot.lotId, ...result }
}

// Bought in or crafted without a diary: a lot like any other, but not a traced one.
async function boughtIn(
  db: ShopDb,
  batch: Batch,
  { unit, made }: { unit: string; made: Date },
): Promise<string> {
  const clock = { now: () => made }
  const lot = await createLot(
    db,
    { at: made, quantity: batch.quantity, unit, variantId: batch.variantId },
    clock,
  )
  const locationId = await defaultLocation(db)
  await addStock(db, { lotId: lot.id, locationId, quantity: batch.quantity, reason: 'made' }, clock)
  return lot.id
}
