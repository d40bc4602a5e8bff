// Sums of deltas by the keys of the two roll-up tables, so that a batch touches each row once.
import type { LocalDate } from '#app/lib/time.ts'
import type { Measure } from './metric.ts'
import type { Delta } from './projection.ts'

export type Place = {
  shopId: string | null
  provinceCode: string | null
  communeCode: string | null
  sector: string | null
  sizeClass: string | null
}

export type ProvinceRow = {
  provinceCode: string
  communeCode: string
  day: LocalDate
  sector: string
  sizeClass: string
  measure: Measure
  value: bigint
}
export type ShopRow = { shopId: string; day: LocalDate; measure: Measure; value: bigint }

export type RollupSums = {
  readonly byProvince: Map<string, ProvinceRow>
  readonly byShop: Map<string, ShopRow>
}

export const emptySums = (): RollupSums => ({ byProvince: new Map(), byShop: new Map() })

/** An event without a shop or a place is counted nowhere: no counted event lacks them (an invariant says so). */
export function addDelta(sums: RollupSums, place: Place, { day, measure, by }: Delta): void {
  const { shopId, provinceCode, communeCode } = place
  if (!shopId || !provinceCode || !communeCode) return
  const [sector, sizeClass] = [place.sector ?? 'other', place.sizeClass ?? 'micro']
  const key = { provinceCode, communeCode, day, sector, sizeClass, measure }
  accumulate(sums.byProvince, { ...key, value: by })
  accumulate(sums.byShop, { shopId, day, measure, value: by })
}

export function addSums(to: RollupSums, from: RollupSums): void {
  for (const row of from.byProvince.values()) accumulate(to.byProvince, row)
  for (const row of from.byShop.values()) accumulate(to.byShop, row)
}

/** Rows worth writing: a sum of nothing is left out. */
export const rowsOf = <Row extends { value: bigint }>(rows: Map<string, Row>): Row[] =>
  [...rows.values()].filter((row) => row.value !== 0n)

function accumulate<Row extends { value: bigint }>(rows: Map<string, Row>, row: Row): void {
  const { value, ...key } = row
  const id = JSON.stringify(Object.values(key))
  const known = rows.get(id)
  rows.set(id, known ? { ...known, value: known.value + value } : row)
}
