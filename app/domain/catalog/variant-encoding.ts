// The compact strings by which a storefront knows, without loading them, which combinations of option values
// exist and which can be bought (encodedVariantExistence, encodedVariantAvailability).
// Format v1, a trie over value positions: ':' goes one option deeper, ',' ends a prefix, ' ' leaves a gap,
// '-' joins neighbours. hydrogen-react's decodeEncodedVariant reads it back.

/** Positions of the chosen values, one an option, in the options' order. */
export type Combination = readonly number[]

/**
 * Encodes a set of combinations, all of one length. Order and repeats do not matter.
 * No combination at all is 'v1_'.
 */
export function encodeVariants(combinations: readonly Combination[]): string {
  return `v1_${encodeLevel(combinations, 0)}`
}

function encodeLevel(combinations: readonly Combination[], depth: number): string {
  const groups = Map.groupBy(combinations, (combination) => combination[depth] ?? 0)
  const positions = [...groups.keys()].sort((a, b) => a - b)
  const isLeaf = depth + 1 >= (combinations[0]?.length ?? 0)
  if (isLeaf) return encodeRuns(positions)
  return positions
    .map((position) => `${position}:${encodeLevel(groups.get(position) ?? [], depth + 1)},`)
    .join('')
}

// 0,1,2,5 → "0-2 5"
function encodeRuns(positions: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const position of positions) {
    const last = runs.at(-1)
    if (last && last.to + 1 === position) last.to = position
    else runs.push({ from: position, to: position })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(' ')
}
