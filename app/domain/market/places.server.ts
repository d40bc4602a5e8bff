// Where goods of the market are from: provinces and communes with something on sale.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, sql } from '#app/db/sql.server.ts'
import type { PlaceOnSale } from '#app/domain/catalog/market-front.server.ts'

export type ProvinceOnSale = { code: string; name: string; products: number }

type Asked = { category?: string | undefined; provinceCode?: string | undefined }

const chosen = ({ category, provinceCode }: Asked) => sql`
  EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)
  ${category === undefined ? empty : sql`AND l.category = ${category}`}
  ${provinceCode === undefined ? empty : sql`AND l.province_code = ${provinceCode}`}`

/** By the number of products, of all goods or of one group. */
export function findProvincesOnSale(db: MarketDb, asked: Asked = {}): Promise<ProvinceOnSale[]> {
  return db.$queryRaw<ProvinceOnSale[]>`
    SELECT p.code, p.full_name AS name, count(*)::int AS products
    FROM listing l JOIN province p ON p.code = l.province_code
    WHERE ${chosen(asked)}
    GROUP BY p.code, p.full_name ORDER BY count(*) DESC, p.code`
}

const mostPlaces = 60

/** Communes of one province, or of all. */
export function findCommunesOnSale(db: MarketDb, asked: Asked): Promise<PlaceOnSale[]> {
  return db.$queryRaw<PlaceOnSale[]>`
    SELECT l.commune_code AS code, l.commune_name AS name, p.full_name AS "provinceName", count(*)::int AS products
    FROM listing l JOIN province p ON p.code = l.province_code
    WHERE ${chosen(asked)}
    GROUP BY l.commune_code, l.commune_name, p.full_name
    ORDER BY p.full_name, count(*) DESC, l.commune_name LIMIT ${mostPlaces}`
}

export type CommuneFacts = { code: string; name: string; province: { code: string; name: string } }

/** Null when there is no such commune today. */
export async function findCommune(db: MarketDb, code: string): Promise<CommuneFacts | null> {
  const row = await db.commune.findUnique({
    where: { code },
    select: { code: true, fullName: true, province: { select: { code: true, fullName: true } } },
  })
  if (!row) return null
  const { fullName, province } = row
  return { code, name: fullName, province: { code: province.code, name: province.fullName } }
}

/** Where an old commune's people are now; null when it was divided, or never was. */
export async function findCommuneNow(db: MarketDb, oldCode: string): Promise<string | null> {
  const rows = await db.communeChange.findMany({
    where: { oldCode },
    select: { newCode: true },
    distinct: ['newCode'],
  })
  return rows.length === 1 ? (rows[0]?.newCode ?? null) : null
}
