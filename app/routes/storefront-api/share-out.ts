/**
 * How many of each kind are shown when all kinds share one limit: in turn one of each that has more, so that no kind
 * crowds out the others.
 */
export function shareOut(there: readonly number[], limit: number): number[] {
  const shares = there.map(() => 0)
  let left = Math.min(
    limit,
    there.reduce((sum, count) => sum + count, 0),
  )
  for (let at = 0; left > 0; at = (at + 1) % there.length) {
    const share = shares[at] ?? 0
    if (share >= (there[at] ?? 0)) continue
    shares[at] = share + 1
    left -= 1
  }
  return shares
}
