// The few reads that a province's figures are made of. Each answers with sums, small whatever the province's size.
import type { ProvinceDb } from '#app/db/doors.server.ts'
import { join, raw, sql, type Sql } from '#app/db/sql.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { isMeasure, nothingMeasured, type Measured } from './metric.ts'
import type { Period } from './period.ts'

const keys = {
  day: raw(`to_char(day, 'YYYY-MM-DD')`),
  commune: raw('commune_code'),
  sector: raw('sector'),
  size: raw('size_class'),
} as const
export type SumKey = keyof typeof keys

type Asked = Period & { by: SumKey; communeCode?: string | undefined }

/** Sums by one key; a key without any event is absent. */
export async function readSums(db: ProvinceDb, asked: Asked): Promise<Map<string, Measured>> {
  const rows = await db.$queryRaw<{ key: string; measure: string; value: bigint }[]>(sql`
    SELECT ${keys[asked.by]} AS key, measure, sum(value)::bigint AS value
    FROM rollup_day
    WHERE day BETWEEN ${asked.from}::date AND ${asked.to}::date ${inCommune(asked.communeCode)}
    GROUP BY 1, 2`)
  const sums = new Map<string, Measured>()
  for (const { key, measure, value } of rows) {
    const measured = sums.get(key) ?? nothingMeasured()
    if (isMeasure(measure)) measured[measure] += value
    sums.set(key, measured)
  }
  return sums
}

/** Shops whose trial had begun and not ended on that day. */
export async function readTrials(
  db: ProvinceDb,
  { on, communeCode }: { on: LocalDate; communeCode?: string | undefined },
): Promise<number> {
  const [row] = await db.$queryRaw<{ shops: number }[]>(sql`
    SELECT COALESCE(sum(CASE measure WHEN 'trials_started' THEN value ELSE -value END), 0)::int AS shops
    FROM rollup_day
    WHERE measure IN ('trials_started', 'trials_ended') AND day <= ${on}::date ${inCommune(communeCode)}`)
  return row?.shops ?? 0
}

export async function readTrialsBy(
  db: ProvinceDb,
  { on, by }: { on: LocalDate; by: Exclude<SumKey, 'day'> },
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ key: string; shops: number }[]>(sql`
    SELECT ${keys[by]} AS key, sum(CASE measure WHEN 'trials_started' THEN value ELSE -value END)::int AS shops
    FROM rollup_day
    WHERE measure IN ('trials_started', 'trials_ended') AND day <= ${on}::date
    GROUP BY 1`)
  return new Map(rows.map((row) => [row.key, row.shops]))
}

export type ProductCount = { published: number; traced: number }

/** What is on sale now (the public listing), whatever the span of days. */
export async function readProducts(
  db: ProvinceDb,
  { communeCode }: { communeCode?: string | undefined },
): Promise<ProductCount> {
  const [row] = await db.$queryRaw<ProductCount[]>(sql`
    SELECT count(*)::int AS published, (count(*) FILTER (WHERE is_traced))::int AS traced
    FROM listing WHERE province_code = current_province() ${inCommune(communeCode)}`)
  return row ?? { published: 0, traced: 0 }
}

/** Shops outside the programme behind each key: a number, never who. */
export async function readOutsiders(
  db: ProvinceDb,
  by: Exclude<SumKey, 'day'>,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ key: string; shops: number }[]>(sql`
    SELECT ${keys[by]} AS key, sum(shops)::int AS shops FROM shops_outside_programme() GROUP BY 1`)
  return new Map(rows.map((row) => [row.key, row.shops]))
}

export async function readAsOf(db: ProvinceDb): Promise<Date | null> {
  const row = await db.consumerCursor.findUnique({
    where: { consumer: 'metric' },
    select: { updatedAt: true },
  })
  return row?.updatedAt ?? null
}

/** The first day of the earliest trial that runs on that day. */
export async function readTrialStart(db: ProvinceDb, on: LocalDate): Promise<LocalDate | null> {
  const [row] = await db.$queryRaw<{ day: LocalDate | null }[]>(sql`
    SELECT to_char(min(starts_on), 'YYYY-MM-DD') AS day FROM trial
    WHERE starts_on <= ${on}::date AND ends_on > ${on}::date`)
  return row?.day ?? null
}

export async function readCommuneNames(
  db: ProvinceDb,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db.$queryRaw<{ code: string; name: string }[]>(sql`
    SELECT code, full_name AS name FROM commune WHERE code IN (${join([...codes])})`)
  return new Map(rows.map((row) => [row.code, row.name]))
}

const inCommune = (code: string | undefined): Sql =>
  code ? sql`AND commune_code = ${code}` : sql``
