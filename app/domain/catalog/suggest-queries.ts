// What somebody who is typing may want to search for, made of what goods are called: nobody's own words are kept, so
// nothing that a shopper once typed can be shown to another. Pure.
import { foldVietnamese } from '#app/lib/fold.ts'

export type QuerySuggestion = {
  text: string
  /** how many letters of the text, from its beginning, were typed */
  typed: number
}

const mostWords = 6

type Word = { text: string; folded: string }
type Phrase = QuerySuggestion & { key: string; words: number; count: number; hasLonger: boolean }

/**
 * Phrases of the titles that begin with what was typed, its last word perhaps not at its end. The one that most titles
 * have comes first. A phrase that always goes on in the same way is told with its end alone: "mật ong cúc phương" and
 * not "mật ong cúc".
 */
export function suggestQueries(
  typed: string,
  titles: readonly string[],
  limit: number,
): QuerySuggestion[] {
  const asked = wordsIn(typed)
  const said = asked.map(({ text }) => text).join(' ')
  if (asked.length === 0 || asked.length > mostWords) return []
  const phrases = new Map<string, Phrase>()
  for (const title of titles) count(phrases, phrasesOf(title, asked))
  for (const { key, count: times } of phrases.values()) {
    const shorter = phrases.get(key.slice(0, Math.max(key.lastIndexOf(' '), 0)))
    if (shorter?.count === times) shorter.hasLonger = true
  }
  return [...phrases.values()]
    .filter(({ text, hasLonger }) => !hasLonger && text !== said)
    .toSorted((a, b) => b.count - a.count || a.words - b.words)
    .slice(0, limit)
    .map(({ text, typed: letters }) => ({ text, typed: letters }))
}

// One title counts once for each phrase, however often it has it.
function count(phrases: Map<string, Phrase>, found: Phrase[]): void {
  for (const phrase of new Map(found.map((one) => [one.key, one])).values()) {
    const known = phrases.get(phrase.key)
    if (known) known.count += 1
    else phrases.set(phrase.key, phrase)
  }
}

// A comma or a bracket ends a phrase, and so does a number: sizes are no names.
const phrasesOf = (title: string, asked: readonly Word[]): Phrase[] =>
  title
    .split(/[,;:()[\]/|+–—•]|\s-\s/u)
    .map((part) => wordsIn(part))
    .flatMap((words) => words.flatMap((_word, from) => phrasesFrom(words.slice(from), asked)))

function phrasesFrom(words: readonly Word[], asked: readonly Word[]): Phrase[] {
  const last = asked.length - 1
  const isHere = asked.every(({ folded }, at) =>
    at === last ? words[at]?.folded.startsWith(folded) : words[at]?.folded === folded,
  )
  if (!isHere) return []
  const number = words.findIndex(({ text }, at) => at > last && /\p{N}/u.test(text))
  const most = Math.min(number < 0 ? words.length : number, mostWords)
  const typed = [...words.slice(0, last).map(({ text }) => `${text} `), asked[last]?.folded].join(
    '',
  )
  return Array.from({ length: most - last }, (_, more) => {
    const inPhrase = words.slice(0, last + 1 + more)
    return {
      text: inPhrase.map(({ text }) => text).join(' '),
      key: inPhrase.map(({ folded }) => folded).join(' '),
      typed: typed.length,
      words: inPhrase.length,
      count: 1,
      hasLonger: false,
    }
  })
}

const wordsIn = (text: string): Word[] =>
  text
    .slice(0, 500)
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => ({ text: word, folded: foldVietnamese(word) }))
    .filter(({ folded }) => folded !== '' && !folded.includes(' '))
