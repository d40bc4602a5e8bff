// How entries of a menu change places with buttons instead of dragging. Pure.
import { refuse } from '#app/lib/refusal.ts'
import type { ContentRefusal } from './content.ts'
import { menuLimits } from './menu.ts'

export type PlacedEntry = { id: string; parentId: string | null; position: number }

export const moves = ['up', 'down', 'in', 'out'] as const
export type Move = (typeof moves)[number]

/**
 * The entries that change, with their new places; `rows` in the order of their positions. Refuses: menu-item.not-found,
 * menu-item.too-deep.
 */
export function rearranged(
  rows: readonly PlacedEntry[],
  itemId: string,
  move: Move,
): PlacedEntry[] {
  const item = rows.find(({ id }) => id === itemId)
  if (!item) throw refuse<ContentRefusal>('menu-item.not-found')
  const neighbours = rows.filter(({ parentId }) => parentId === item.parentId)
  const at = neighbours.indexOf(item)
  if (move === 'up' || move === 'down') {
    const other = neighbours[move === 'up' ? at - 1 : at + 1]
    if (!other) return []
    const order = neighbours.with(neighbours.indexOf(other), item).with(at, other)
    return numbered(order, item.parentId)
  }
  if (move === 'in') {
    const above = neighbours[at - 1]
    if (!above) return []
    if (depthOf(rows, above.id) + heightOf(rows, itemId) > menuLimits.depth)
      throw refuse<ContentRefusal>('menu-item.too-deep', { most: menuLimits.depth })
    return [{ ...item, parentId: above.id, position: nextPosition(rows, above.id) }]
  }
  const parent = rows.find(({ id }) => id === item.parentId)
  if (!parent) return []
  const uncles = rows.filter(({ parentId }) => parentId === parent.parentId)
  return numbered(uncles.toSpliced(uncles.indexOf(parent) + 1, 0, item), parent.parentId)
}

const numbered = (order: readonly PlacedEntry[], parentId: string | null): PlacedEntry[] =>
  order.map((row, position) => ({ ...row, parentId, position }))

export const nextPosition = (rows: readonly PlacedEntry[], parentId: string | null): number =>
  Math.max(-1, ...rows.filter((row) => row.parentId === parentId).map((row) => row.position)) + 1

/** 0 above everything, 1 for an entry of the first row. */
export function depthOf(rows: readonly PlacedEntry[], itemId: string | null): number {
  let depth = 0
  for (let id = itemId; id !== null && depth <= rows.length; depth += 1) {
    const here: string = id
    id = rows.find((row) => row.id === here)?.parentId ?? null
  }
  return depth
}

/** 1 for an entry with nothing below. */
const heightOf = (rows: readonly PlacedEntry[], itemId: string): number =>
  1 +
  Math.max(0, ...rows.filter((row) => row.parentId === itemId).map((row) => heightOf(rows, row.id)))
