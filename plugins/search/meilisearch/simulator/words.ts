// Words as the server reads them. Its own folding, not ours: it takes marks off Latin letters and leaves đ alone.
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

export type TypoRules = { oneTypo: number; twoTypos: number }

export const mostTypos = (word: string, { oneTypo, twoTypos }: TypoRules): number =>
  word.length >= twoTypos ? 2 : word.length >= oneTypo ? 1 : 0

/**
 * How many typos lie between a word of the query and one of a document; null when it is too many. A slip in the first
 * letter counts as two. The last word of a query is the beginning of one.
 */
export function typosBetween(
  asked: string,
  found: string,
  { rules, isPrefix }: { rules: TypoRules; isPrefix: boolean },
): number | null {
  if (asked === found || (isPrefix && found.startsWith(asked))) return 0
  const most = mostTypos(asked, rules)
  if (most === 0) return null
  const ends = isPrefix
    ? Array.from({ length: most * 2 + 1 }, (_, n) => asked.length - most + n)
    : [found.length]
  const distances = ends
    .filter((end) => end > 0 && end <= found.length)
    .map((end) => distance(asked, found.slice(0, end)))
  const extra = asked[0] === found[0] ? 0 : 1
  const least = Math.min(...distances) + extra
  return least <= most ? least : null
}

/** Damerau and Levenshtein: two neighbours changed round are one slip. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, n) => n)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + same,
      )
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) least = Math.min(least, at(rows, i - 2, j - 2) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

const at = (rows: number[][], i: number, j: number): number =>
  rows[i]?.[j] ?? Number.POSITIVE_INFINITY
