// Which lots the lines of orders were sold from.
import type { MarketDb } from '#app/db/doors.server.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'

export type BoughtLot = {
  code: string
  quantity: number
  producedOn: LocalDate
  expiresOn: LocalDate | null
}

type LotRow = {
  order_line_id: string
  code: string
  quantity: number
  produced_on: Date
  expires_on: Date | null
}

/** Which lots each line was sold from, soonest to expire first. */
export async function findBoughtLots(
  db: Pick<MarketDb, '$queryRaw'>,
  lineIds: readonly string[],
): Promise<Map<string, BoughtLot[]>> {
  const rows = await db.$queryRaw<LotRow[]>`
    SELECT b.order_line_id, l.code, b.quantity::int AS quantity, l.produced_on, l.expires_on
    FROM order_line_lot b JOIN lot l ON l.shop_id = b.shop_id AND l.id = b.lot_id
    WHERE b.order_line_id = ANY(${[...lineIds]}::uuid[])
    ORDER BY l.expires_on NULLS LAST, l.code`
  const lots = Map.groupBy(rows, (row) => row.order_line_id)
  return new Map(
    [...lots].map(([id, ofLine]) => [
      id,
      ofLine.map((row) => ({
        code: row.code,
        quantity: row.quantity,
        producedOn: fromDateColumn(row.produced_on),
        expiresOn: row.expires_on && fromDateColumn(row.expires_on),
      })),
    ]),
  )
}
