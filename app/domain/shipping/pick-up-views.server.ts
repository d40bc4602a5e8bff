// Where goods can be picked up: the places that a shop names, else its own door.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, raw, sql, type Sql } from '#app/db/sql.server.ts'
import { pickUp } from './delivery.ts'

export type PickUpPoint = {
  shopId: string
  /** of the way to deliver; unique in the shop */
  code: string
  name: string
  nameEn: string
  addressLine: string
  openingHours: string
  phone: string | null
  communeName: string
  provinceCode: string
  provinceName: string
  latitude: number
  longitude: number
  /** days until the goods are ready */
  daysMin: number
  daysMax: number
}

export type PickUpOrder = 'id' | 'name' | 'city' | 'distance'
export type Spot = { latitude: number; longitude: number }

const most = 500

/** Of one shop, of some, or of everybody: the first 500 in the order. Distances are those of communes, as the crow flies. */
export async function findPickUpPoints(
  db: MarketDb,
  {
    shopIds,
    order = 'id',
    near = null,
  }: { shopIds: readonly string[] | null; order?: PickUpOrder; near?: Spot | null },
): Promise<PickUpPoint[]> {
  return db.$queryRaw<PickUpPoint[]>`
    SELECT s.id AS "shopId", COALESCE(m.code, ${pickUp.code}) AS code, COALESCE(m.name, ${pickUp.name}) AS name,
           COALESCE(m.name_en, ${pickUp.nameEn}) AS "nameEn",
           CASE WHEN m.commune_code IS NULL THEN s.address_line ELSE m.address_line END AS "addressLine",
           COALESCE(m.opening_hours, '') AS "openingHours", s.phone, c.full_name AS "communeName",
           c.province_code AS "provinceCode", r.full_name AS "provinceName", c.latitude, c.longitude,
           COALESCE(m.days_min, ${pickUp.daysMin}::int) AS "daysMin", COALESCE(m.days_max, ${pickUp.daysMax}::int) AS "daysMax"
    FROM shop s
    LEFT JOIN delivery_method m ON m.shop_id = s.id AND m.kind = 'pickup' AND m.is_active
    JOIN commune c ON c.code = COALESCE(m.commune_code, s.commune_code)
    JOIN province r ON r.code = c.province_code
    ${shopIds ? sql`WHERE s.id = ANY (${[...shopIds]}::uuid[])` : empty}
    ORDER BY ${orderOf(order, near)}, s.id, m.code LIMIT ${most}`
}

function orderOf(order: PickUpOrder, near: Spot | null): Sql {
  if (order === 'name') return raw('search_fold(s.name)')
  if (order === 'city') return raw('search_fold(c.full_name)')
  if (order === 'id' || !near) return raw('s.id')
  const { latitude, longitude } = near
  return sql`power(c.latitude - ${latitude}::float8, 2)
    + power((c.longitude - ${longitude}::float8) * cos(radians(${latitude}::float8)), 2)`
}
