// What lies where, lot by lot: a sheet to count with, and to send back in with what was counted.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { CellValue } from '#app/domain/spreadsheet/csv-lines.ts'
import { stockColumns, type StockKey } from '#app/domain/import/stock-columns.ts'
import { formatDay, fromDateColumn } from '#app/lib/time.ts'
import type { Locale } from '#app/lib/money.ts'
import { pages, type InShop } from './pages.server.ts'

type Level = {
  lotId: string
  locationId: string
  sku: string | null
  title: string
  variantTitle: string
  lotCode: string
  location: string
  onHand: { toString(): string }
  held: { toString(): string }
  unit: string
  producedOn: Date
  expiresOn: Date | null
}

const perPage = 500

/** Lots of goods with something on hand, and those that ran out but are still open. */
function readLevels(db: ShopDb, after: Level | null): Promise<Level[]> {
  return db.$queryRaw<Level[]>`
    SELECT s.lot_id AS "lotId", s.location_id AS "locationId", v.sku, p.title, v.title AS "variantTitle",
           l.code AS "lotCode", c.name AS location, s.on_hand AS "onHand", s.held, l.unit,
           l.produced_on AS "producedOn", l.expires_on AS "expiresOn"
    FROM stock_level s
    JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id
    JOIN location c ON c.shop_id = s.shop_id AND c.id = s.location_id
    JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
    JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE s.shop_id = current_shop_id() AND (s.on_hand > 0 OR l.status = 'open')
      AND (${after?.lotId ?? null}::uuid IS NULL
           OR (s.lot_id, s.location_id) > (${after?.lotId ?? null}::uuid, ${after?.locationId ?? null}::uuid))
    ORDER BY s.lot_id, s.location_id LIMIT ${perPage}`
}

export async function* stockRows(inShop: InShop, locale: Locale): AsyncGenerator<CellValue[]> {
  yield stockColumns.map((column) => column[locale])
  for await (const page of pages(inShop, readLevels))
    for (const level of page) {
      const row = cellsOf(level)
      yield stockColumns.map(({ key }) => row[key])
    }
}

const cellsOf = (level: Level): Record<StockKey, CellValue> => ({
  sku: level.sku,
  title: level.title,
  variantTitle: level.variantTitle,
  lotCode: level.lotCode,
  location: level.location,
  quantity: Number(level.onHand.toString()),
  unit: level.unit,
  held: Number(level.held.toString()),
  producedOn: formatDay(fromDateColumn(level.producedOn)),
  expiresOn: level.expiresOn ? formatDay(fromDateColumn(level.expiresOn)) : null,
  note: null,
})
