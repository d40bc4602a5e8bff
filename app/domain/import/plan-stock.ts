// What a counted row means for the book: a lot that is new, more or less of one that is known, or nothing at all. Pure.
import { fitsUnit } from '#app/domain/trace/process.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { addDays, type LocalDate } from '#app/lib/time.ts'
import type { RowProblem } from './import.ts'
import type { StockRow } from './stock-row.ts'
import {
  levelKey,
  type KnownGoods,
  type KnownLot,
  type KnownPlace,
  type StockState,
} from './stock-state.server.ts'

export type StockChange =
  | {
      kind: 'new-lot'
      goods: KnownGoods
      code: string
      placeId: string
      expiresOn: LocalDate | null
    }
  | { kind: 'more' | 'less'; lotId: string; placeId: string; by: number }
  | { kind: 'same' }
  | { kind: 'wrong'; problem: RowProblem }

export function planStockRow(row: StockRow, state: StockState, today: LocalDate): StockChange {
  const place = findPlace(row, state.places)
  const goods = findGoods(row, state)
  if (!goods) return wrong(row, nameColumn(row), 'sku.unknown')
  if (!place) {
    const allowed = state.places.map(({ name }) => name).join(', ')
    return wrong(row, 'location', { code: 'location.unknown', detail: { allowed } })
  }
  const code = row.lotCode || madeUpCode(goods, row.producedOn)
  const lot = state.lots.get(code)
  if (lot) return knownLot(row, { lot, goods, place, state })
  if (!fitsUnit(row.quantity, goods.unit)) return wrong(row, 'quantity', 'quantity.bad')
  if (row.quantity === 0) return { kind: 'same' }
  if (goods.isTraced) return wrong(row, 'lotCode', 'lot.traced')
  const expiresOn = row.expiresOn ?? lastDayOf(row.producedOn ?? today, goods)
  return { kind: 'new-lot', goods, code, placeId: place.id, expiresOn }
}

const lastDayOf = (made: LocalDate, { shelfLifeDays }: KnownGoods): LocalDate | null =>
  shelfLifeDays === null ? null : addDays(made, shelfLifeDays)

/**
 * The code of a lot that came without one: always the same for the same goods and day, so that the file sent a second
 * time speaks of the same lot.
 */
export function madeUpCode(
  { variantId }: Pick<KnownGoods, 'variantId'>,
  producedOn: LocalDate | undefined,
): string {
  const mark = sha256Hex(variantId).slice(0, 6).toUpperCase()
  return `${producedOn ? producedOn.slice(2).replaceAll('-', '') : 'TON'}-${mark}`
}

type At = { lot: KnownLot; goods: KnownGoods; place: KnownPlace; state: StockState }

function knownLot(row: StockRow, { lot, goods, place, state }: At): StockChange {
  if (lot.variantId !== goods.variantId) return wrong(row, 'lotCode', 'lot.of-another')
  if (!fitsUnit(row.quantity, lot.unit)) return wrong(row, 'quantity', 'quantity.bad')
  const { onHand, held } = state.levels.get(levelKey(lot.id, place.id)) ?? { onHand: 0, held: 0 }
  if (row.quantity < held) return wrong(row, 'quantity', { code: 'stock.held', detail: { held } })
  // Three decimals at most: what is left of the difference is the machine's own.
  const by = Math.round((row.quantity - onHand) * 1000) / 1000
  if (by === 0) return { kind: 'same' }
  return { kind: by > 0 ? 'more' : 'less', lotId: lot.id, placeId: place.id, by: Math.abs(by) }
}

const findPlace = ({ location }: StockRow, places: readonly KnownPlace[]) =>
  location
    ? places.find(({ name }) => foldVietnamese(name) === foldVietnamese(location))
    : (places.find(({ isDefault }) => isDefault) ?? places[0])

// By its code; by its name, and its kind when the product has several; else by the lot.
function findGoods(row: StockRow, { goods, lots }: StockState): KnownGoods | undefined {
  if (row.sku) return goods.find(({ sku }) => sku === row.sku)
  if (!row.title) {
    const lot = lots.get(row.lotCode)
    return lot && goods.find(({ variantId }) => variantId === lot.variantId)
  }
  const named = goods.filter(({ title }) => foldVietnamese(title) === foldVietnamese(row.title))
  const wanted = foldVietnamese(row.variantTitle)
  const exact = named.filter(({ variantTitle }) => foldVietnamese(variantTitle) === wanted)
  return exact.length === 1 ? exact[0] : named.length === 1 && !wanted ? named[0] : undefined
}

// The place for a row's name: the code when there is one, or when there is no name either.
const nameColumn = ({ sku, title }: StockRow) => (sku || !title ? 'sku' : 'title')

const wrong = (
  row: StockRow,
  column: string,
  fault: RowProblem['code'] | Pick<RowProblem, 'code' | 'detail'>,
): StockChange => {
  const said = typeof fault === 'string' ? { code: fault, detail: {} } : fault
  return {
    kind: 'wrong',
    problem: { row: row.number, column, ...said, value: valueOf(row, column) },
  }
}

const valueOf = (row: StockRow, column: string): string => {
  const value: Record<string, string> = {
    sku: row.sku || row.lotCode,
    title: [row.title, row.variantTitle].filter(Boolean).join(' / '),
    location: row.location,
    lotCode: row.lotCode,
    quantity: String(row.quantity),
  }
  return value[column] ?? ''
}
