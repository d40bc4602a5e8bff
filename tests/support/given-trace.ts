// Plots, lots and stock that a test starts from, made by the app's own commands.
import { inShop } from '#app/db/doors.server.ts'
import {
  recordHarvest,
  type MadeLot,
  type RecordHarvest,
} from '#app/domain/trace/record-harvest.server.ts'
import { recordProcess } from '#app/domain/trace/record-process.server.ts'
import { savePlot, type PlotFacts } from '#app/domain/trace/save-plot.server.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'

type Shop = { id: string }

/** A pond in the shop's own commune. */
export async function givenPlot(
  shop: Shop,
  facts: Partial<PlotFacts> = {},
): Promise<{ id: string }> {
  return inShop(shop.id, async (db) => {
    const { communeCode } = await db.shop.findFirstOrThrow({ select: { communeCode: true } })
    return savePlot(db, { name: 'Ao số 1', kind: 'pond', communeCode, areaM2: 1200, ...facts })
  })
}

/** 20 kg of fish from a new pond, in stock; a raw lot. */
export async function givenHarvest(
  shop: Shop,
  facts: Partial<RecordHarvest> = {},
  clock: Clock = systemClock,
): Promise<MadeLot & { plotId: string }> {
  const plotId = facts.plotId ?? (await givenPlot(shop)).id
  const harvest = {
    at: clock.now(),
    material: 'Cá chạch sụn',
    quantity: 20,
    unit: 'kg',
    ...facts,
    plotId,
  }
  return { ...(await inShop(shop.id, (db) => recordHarvest(db, harvest, clock))), plotId }
}

type Pieces = { quantity: number; shelfLifeDays?: number; clock?: Clock }

/** A traced lot of a variant with so many pieces in stock: a harvest, and the process that used it up. */
export async function givenLot(
  shop: Shop,
  variant: string | { variantId: string },
  pieces: number | Pieces,
): Promise<{ id: string; code: string; eventId: string; variantId: string }> {
  const variantId = typeof variant === 'string' ? variant : variant.variantId
  const facts: Pieces = typeof pieces === 'number' ? { quantity: pieces } : pieces
  const { quantity, shelfLifeDays = 30, clock = systemClock } = facts
  const raw = await givenHarvest(shop, { quantity }, clock)
  const process = { inputs: [{ lotId: raw.lotId, quantity }], variantId, quantity, shelfLifeDays }
  const { lotId, ...made } = await inShop(shop.id, (db) =>
    recordProcess(db, { ...process, at: clock.now() }, clock),
  )
  return { id: lotId, ...made, variantId }
}
