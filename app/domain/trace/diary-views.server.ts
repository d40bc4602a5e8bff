// The diary as the shop reads it: its plots, and what was written about them, newest first.
import type { ShopDb } from '#app/db/doors.server.ts'
import { localDate, type LocalDate } from '#app/lib/time.ts'

import type { EpcisEvent } from './epcis.ts'
import { detailsOf } from './lot-events.server.ts'
import { harvestableFrom, type PlotKind, type StepDetails, type TraceStep } from './trace.ts'

export type PlotView = {
  id: string
  name: string
  kind: PlotKind
  communeCode: string
  communeName: string
  householdId: string | null
  householdName: string | null
  areaM2: number | null
  lastEntryAt: Date | null
}

/** All plots, the one with the latest entry first: that is where the farmer stands. */
export async function findPlots(db: ShopDb): Promise<PlotView[]> {
  return db.$queryRaw<PlotView[]>`
    SELECT p.id, p.name, p.kind, p.commune_code AS "communeCode", c.full_name AS "communeName",
           p.household_id AS "householdId", h.name AS "householdName", p.area_m2 AS "areaM2",
           (SELECT max(e.record_time) FROM trace_event e WHERE e.shop_id = p.shop_id AND e.plot_id = p.id) AS "lastEntryAt"
    FROM plot p
    JOIN commune c ON c.code = p.commune_code
    LEFT JOIN household h ON h.shop_id = p.shop_id AND h.id = p.household_id
    ORDER BY "lastEntryAt" DESC NULLS LAST, p.created_at`
}

export async function findPlot(db: ShopDb, id: string): Promise<PlotView | null> {
  return (await findPlots(db)).find((plot) => plot.id === id) ?? null
}

export type DiaryEntry = {
  id: string
  step: TraceStep
  at: Date
  plotName: string | null
  details: StepDetails
  note: string
  mediaIds: string[]
  actorName: string
  /** it was declared wrong later */
  isWrong: boolean
  lot: { id: string; code: string } | null
}

type EntryRow = Omit<DiaryEntry, 'details' | 'lot'> & {
  body: EpcisEvent
  lotId: string | null
  lotCode: string | null
}

export const entriesPerPage = 30

/** Newest first; `before` continues after an entry (its id). Declarations of error are not lines of their own. */
export async function findDiary(
  db: ShopDb,
  { plotId, before }: { plotId?: string | undefined; before?: string | undefined },
): Promise<DiaryEntry[]> {
  const rows = await db.$queryRaw<EntryRow[]>`
    SELECT e.id, e.step, e.event_time AS at, p.name AS "plotName", e.body, e.note, e.media_ids AS "mediaIds",
           e.actor_name AS "actorName", l.id AS "lotId", l.code AS "lotCode",
           EXISTS (SELECT FROM trace_event c WHERE c.shop_id = e.shop_id AND c.corrects_id = e.id) AS "isWrong"
    FROM trace_event e
    LEFT JOIN plot p ON p.shop_id = e.shop_id AND p.id = e.plot_id
    LEFT JOIN trace_event_lot t ON t.shop_id = e.shop_id AND t.event_id = e.id AND t.role = 'output'
    LEFT JOIN lot l ON l.shop_id = t.shop_id AND l.id = t.lot_id
    WHERE e.corrects_id IS NULL AND (${plotId ?? null}::uuid IS NULL OR e.plot_id = ${plotId ?? null}::uuid)
      AND (${before ?? null}::uuid IS NULL OR (e.event_time, e.id) <
           (SELECT b.event_time, b.id FROM trace_event b WHERE b.shop_id = e.shop_id AND b.id = ${before ?? null}::uuid))
    ORDER BY e.event_time DESC, e.id DESC LIMIT ${entriesPerPage}`
  return rows.map(({ body, lotId, lotCode, ...row }) => ({
    ...row,
    details: detailsOf(body),
    lot: lotId && lotCode ? { id: lotId, code: lotCode } : null,
  }))
}

/** The first day on which this plot may be harvested; null when nothing waits. */
export async function findHarvestFrom(
  db: ShopDb,
  plotId: string,
  at: Date,
): Promise<LocalDate | null> {
  const sprays = await db.$queryRaw<{ at: Date; days: number }[]>`
    SELECT event_time AS at, (body->>'nieu:withdrawalDays')::int AS days
    FROM trace_event e
    WHERE plot_id = ${plotId}::uuid AND event_time <= ${at} AND body ? 'nieu:withdrawalDays' AND corrects_id IS NULL
      AND NOT EXISTS (SELECT FROM trace_event c WHERE c.shop_id = e.shop_id AND c.corrects_id = e.id)`
  const days = sprays.map((spray) => harvestableFrom(localDate(spray.at), spray.days)).toSorted()
  const last = days.at(-1)
  return last && last > localDate(at) ? last : null
}

/** What this shop used before in such a step, most recent first: offered while typing. */
export async function findUsedProducts(db: ShopDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ product: string }[]>`
    SELECT body->>'nieu:product' AS product FROM trace_event WHERE body ? 'nieu:product'
    GROUP BY 1 ORDER BY max(event_time) DESC LIMIT 30`
  return rows.map((row) => row.product)
}

/** What was harvested before, most recent first. */
export async function findMaterials(db: ShopDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ material: string }[]>`
    SELECT material FROM lot WHERE material IS NOT NULL GROUP BY 1 ORDER BY max(created_at) DESC LIMIT 30`
  return rows.map((row) => row.material)
}

export async function findHouseholds(db: ShopDb): Promise<{ id: string; name: string }[]> {
  return db.household.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}
