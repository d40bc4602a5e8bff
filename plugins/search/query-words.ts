// A query as an engine needs it: folded words, at most twelve, none longer than a name.
import { foldVietnamese } from '#app/lib/fold.ts'

export type QueryWords = {
  /** "chach", "kho" … in the order typed, each once */
  words: string[]
  /** the same words with the marks that were typed, for telling mắm from màm */
  marked: string[]
}

const mostWords = 12
const longest = 40

export function readQueryWords(text: string): QueryWords {
  const typed = text
    .slice(0, 500)
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longest))
  const unique = [...new Map(typed.map((word) => [foldVietnamese(word), word])).entries()]
    .filter(([folded]) => folded !== '' && !folded.includes(' '))
    .slice(0, mostWords)
  return { words: unique.map(([folded]) => folded), marked: unique.map(([, word]) => word) }
}
