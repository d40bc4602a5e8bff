// Finds our columns in the first rows of somebody's file, whatever their order, case and language.
import { foldVietnamese } from '#app/lib/fold.ts'
import type { SheetRow } from '#app/domain/spreadsheet/spreadsheet.ts'

export type Column<Key extends string = string> = {
  key: Key
  vi: string
  en: string
  /** other names it goes by: Shopify's, older ones of ours */
  also?: readonly string[]
}

export type Head<Key extends string = string> = {
  row: number
  places: ReadonlyMap<Key, number>
  /** columns of the file that mean nothing to us */
  unknown: string[]
}

/** A row of data with its cells by the keys of our columns; a missing cell is the empty string. */
export type KeyedRow<Key extends string = string> = { number: number; at: (key: Key) => string }

export function matchHead<Key extends string>(
  { number, cells }: SheetRow,
  columns: readonly Column<Key>[],
): Head<Key> {
  const known = new Map(
    columns.flatMap(({ key, vi, en, also = [] }) =>
      [key, vi, en, ...also].map((name) => [foldVietnamese(name), key] as const),
    ),
  )
  const places = new Map<Key, number>()
  const unknown: string[] = []
  for (const [place, name] of cells.entries()) {
    const key = known.get(foldVietnamese(name))
    if (key && !places.has(key)) places.set(key, place)
    else if (name) unknown.push(name)
  }
  return { row: number, places, unknown }
}

export const keyed = <Key extends string>(row: SheetRow, head: Head<Key>): KeyedRow<Key> => ({
  number: row.number,
  at: (key) => {
    const place = head.places.get(key)
    return place === undefined ? '' : (row.cells[place] ?? '')
  },
})
