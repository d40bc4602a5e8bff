// Adds or changes a place where things are grown, fished or made.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'

import type { PlotKind, TraceRefusal } from './trace.ts'

export type PlotFacts = {
  name: string
  kind: PlotKind
  communeCode: string
  householdId?: string | null
  areaM2?: number | null
  latitude?: number | null
  longitude?: number | null
}

/**
 * Without an id a new plot is made. Throws `trace.plot-not-found`, `trace.commune-not-found`,
 * `trace.household-not-found`.
 */
export async function savePlot(
  db: ShopDb,
  { id, ...facts }: PlotFacts & { id?: string | null },
): Promise<{ id: string }> {
  const commune = await db.commune.findUnique({
    where: { code: facts.communeCode },
    select: { code: true },
  })
  if (!commune) throw refuse<TraceRefusal>('trace.commune-not-found')
  if (facts.householdId) await checkHousehold(db, facts.householdId)
  const data = {
    name: facts.name,
    kind: facts.kind,
    communeCode: facts.communeCode,
    householdId: facts.householdId ?? null,
    areaM2: facts.areaM2 ?? null,
    latitude: facts.latitude ?? null,
    longitude: facts.longitude ?? null,
  }
  if (!id) return db.plot.create({ data, select: { id: true } })
  const { count } = await db.plot.updateMany({ where: { id }, data })
  if (count === 0) throw refuse<TraceRefusal>('trace.plot-not-found')
  return { id }
}

async function checkHousehold(db: ShopDb, id: string): Promise<void> {
  const household = await db.household.findFirst({ where: { id }, select: { id: true } })
  if (!household) throw refuse<TraceRefusal>('trace.household-not-found')
}
