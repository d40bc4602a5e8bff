// Small numbers give people away. A shop that takes part in the programme agreed to be seen; any other shop is
// shown only within a crowd. A cell with 1 to 4 such shops is hidden, and when the hidden cells together hold
// fewer than 5 of them, the smallest shown ones join, so that nobody can subtract their way back to one shop.
// The province's own total is always shown (docs/decisions/0041-small-cells.md).

/** The fewest shops outside the programme that a figure may describe. */
export const smallestCrowd = 5

export type Cell = {
  key: string
  /** Shops in the cell that did not agree to be seen one by one. */
  outsiders: number
  /** What decides which cell joins the hidden ones: the least is lost when the smallest goes. */
  weight: bigint
}

/** The keys of the cells whose figures must not be shown. */
export function hiddenCells(cells: readonly Cell[]): Set<string> {
  const hidden = cells.filter((cell) => cell.outsiders > 0 && cell.outsiders < smallestCrowd)
  const crowd = () => hidden.reduce((sum, cell) => sum + cell.outsiders, 0)
  const others = cells
    .filter((cell) => cell.outsiders >= smallestCrowd)
    .toSorted((a, b) => Number(a.weight - b.weight))
  while (hidden.length > 0 && crowd() < smallestCrowd && others.length > 0) {
    hidden.push(...others.splice(0, 1))
  }
  return new Set(hidden.map((cell) => cell.key))
}
