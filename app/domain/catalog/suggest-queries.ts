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
 * Phrases of the titles that begin with what was typed, its last word perhaps not at its end; where there are none, those
 * that have its words in their order with others between. The one that most titles have comes first. A phrase that always goes on in the same way is told with its end alone: "mật ong cúc phương" and
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
  const close = phrasesIn(titles, asked, closelyFrom)
  const phrases = close.size > 0 ? close : phrasesIn(titles, asked, looselyFrom)
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

type Find = (words: readonly Word[], asked: readonly Word[]) => Phrase[]

function phrasesIn(titles: readonly string[], asked: readonly Word[], find: Find) {
  const phrases = new Map<string, Phrase>()
  for (const title of titles) {
    const found = partsOf(title).flatMap((words) =>
      words.flatMap((_word, from) => find(words.slice(from), asked)),
    )
    count(phrases, found)
  }
  return phrases
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
const partsOf = (title: string): Word[][] =>
  title.split(/[,;:()[\]/|+–—•]|\s-\s/u).map((part) => wordsIn(part))

function closelyFrom(words: readonly Word[], asked: readonly Word[]): Phrase[] {
  const last = asked.length - 1
  const isHere = asked.every(({ folded }, at) =>
    at === last ? words[at]?.folded.startsWith(folded) : words[at]?.folded === folded,
  )
  const whole = words.slice(0, last).map(({ text }) => text)
  const typed = [...whole, asked[last]?.folded].join(' ').length
  return isHere ? endingsOf(words, { last, typed }) : []
}

// "cá k" → "cá rô đồng kho": begins with the first word, and goes on at least to the last one.
function looselyFrom(words: readonly Word[], [first, ...others]: readonly Word[]): Phrase[] {
  if (!first || others.length === 0 || words[0]?.folded !== first.folded) return []
  let last = 0
  for (const [at, { folded }] of others.entries()) {
    const isMeant = (word: Word) =>
      at === others.length - 1 ? word.folded.startsWith(folded) : word.folded === folded
    const found = words.findIndex((word, place) => place > last && isMeant(word))
    if (found < 0) return []
    last = found
  }
  return endingsOf(words, { last, typed: first.folded.length })
}

/** The phrase that ends at `last`, and each longer one. */
function endingsOf(
  words: readonly Word[],
  { last, typed }: { last: number; typed: number },
): Phrase[] {
  const number = words.findIndex(({ text }, at) => at > last && /\p{N}/u.test(text))
  const most = Math.min(number < 0 ? words.length : number, mostWords)
  return Array.from({ length: Math.max(most - last, 0) }, (_, more) => {
    const inPhrase = words.slice(0, last + 1 + more)
    return {
      text: inPhrase.map(({ text }) => text).join(' '),
      key: inPhrase.map(({ folded }) => folded).join(' '),
      typed,
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
