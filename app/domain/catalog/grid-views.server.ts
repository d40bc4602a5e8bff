// A page of the grid of one product's variants.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { rowsPerGrid } from './variant-grid.ts'

export type GridLine = {
  id: string
  title: string
  price: Money
  compareAtPrice: Money | null
  netContent: string | null
  weightGrams: number | null
  sku: string | null
  gtin: string | null
  lowStockAt: number | null
  unit: string
  stock: number
}

export type Grid = { lines: GridLine[]; total: number; nextCursor: string | null }

export type GridAsked = { productId: string; value: string; after: string | null }

/** In the variants' own order, from the beginning when the cursor is not ours. `value` keeps those with that value of any option. */
export async function findGrid(
  db: ShopDb,
  { productId, value, after }: GridAsked,
  clock: Clock,
): Promise<Grid> {
  const where = { productId, ...(value && { optionValues: { has: value } }) }
  const place = after === null ? null : readCursor(after, 'position')
  const from = Number(place?.value)
  const rows = await db.variant.findMany({
    where: {
      ...where,
      ...(place && {
        OR: [{ position: { gt: from } }, { position: from, id: { gt: place.id } }],
      }),
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: rowsPerGrid + 1,
  })
  const shown = rows.slice(0, rowsPerGrid)
  const stock = await findVariantStock(
    db,
    shown.map(({ id }) => id),
    clock,
  )
  const last = shown.at(-1)
  return {
    total: await db.variant.count({ where }),
    nextCursor:
      rows.length > rowsPerGrid && last
        ? writeCursor({ value: String(last.position), id: last.id })
        : null,
    lines: shown.map((row) => ({
      id: row.id,
      title: row.title,
      price: vnd(row.price),
      compareAtPrice: row.compareAtPrice === null ? null : vnd(row.compareAtPrice),
      netContent: row.netContent,
      weightGrams: row.weightGrams,
      sku: row.sku,
      gtin: row.gtin,
      lowStockAt: row.lowStockAt,
      unit: row.unit,
      stock: stock.get(row.id) ?? 0,
    })),
  }
}
