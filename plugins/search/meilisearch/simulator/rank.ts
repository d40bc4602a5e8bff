// Which documents a query finds, in which order, and how good each is: the ranking rules one after another.
import type { IndexSettings } from './settings.ts'
import type { Document } from './store.ts'
import { mostTypos, typosBetween, wordsOf } from './words.ts'

export type Ranked = { document: Document; score: number }

type Match = {
  typos: number
  forgiven: number
  attribute: number
  position: number
  isExact: boolean
}
type Rank = { rank: number; of: number }
type Candidate = { document: Document; matches: Match[] }

export type Asked = { q: string; strategy: 'all' | 'last'; sort: readonly string[] }

const mostWords = 10

export function rankDocuments(
  documents: readonly Document[],
  asked: Asked,
  settings: IndexSettings,
): Ranked[] {
  const words = wordsOf(asked.q).slice(0, mostWords)
  const candidates = documents.flatMap(
    (document) => matchAll(document, words, { asked, settings }) ?? [],
  )
  const rules = settings.rankingRules.flatMap((rule) =>
    rule === 'sort' ? [...asked.sort] : [rule],
  )
  const compare = (a: Candidate, b: Candidate) => {
    for (const rule of rules) {
      const difference = compareBy(rule, { a, b, words, settings })
      if (difference !== 0) return difference
    }
    return 0
  }
  return candidates
    .toSorted(compare)
    .map((one) => ({ document: one.document, score: scoreOf(one, { rules, words, settings }) }))
}

type Context = { asked: Asked; settings: IndexSettings }

// Null when it is not found. `last` drops words from the end; only the query's last word may be a beginning.
function matchAll(
  document: Document,
  words: string[],
  { asked, settings }: Context,
): Candidate | null {
  const matches: Match[] = []
  for (const [index, word] of words.entries()) {
    const match = bestMatch(document, word, { settings, isPrefix: index === words.length - 1 })
    if (!match && (asked.strategy === 'all' || index === 0)) return null
    if (!match) break
    matches.push(match)
  }
  return { document, matches }
}

function bestMatch(
  document: Document,
  word: string,
  { settings, isPrefix }: { settings: IndexSettings; isPrefix: boolean },
): Match | null {
  const { minWordSizeForTypos, disableOnAttributes } = settings.typoTolerance
  const never = { oneTypo: Number.POSITIVE_INFINITY, twoTypos: Number.POSITIVE_INFINITY }
  const forgiven = mostTypos(word, minWordSizeForTypos)
  let best: Match | null = null
  for (const [attribute, name] of settings.searchableAttributes.entries()) {
    const text = document[name]
    const rules = disableOnAttributes.includes(name) ? never : minWordSizeForTypos
    for (const [position, found] of wordsOf(typeof text === 'string' ? text : '').entries()) {
      const typos = typosBetween(word, found, { rules, isPrefix })
      if (typos === null) continue
      const match = { typos, forgiven, attribute, position, isExact: found === word }
      if (!best || typos < best.typos || (typos === best.typos && !best.isExact && match.isExact))
        best = match
    }
  }
  return best
}

type Ranking = { words: string[]; settings: IndexSettings }

// Of the words that were found; only `words` says how many were asked for.
function rankBy(rule: string, one: Candidate, { words, settings }: Ranking): Rank | null {
  const { matches } = one
  const count = Math.max(matches.length, 1)
  const sum = (read: (match: Match) => number) =>
    matches.reduce((all, match) => all + read(match), 0)
  const attributes = settings.searchableAttributes.length
  const forgiven = sum((match) => match.forgiven)
  switch (rule) {
    case 'words':
      return { rank: matches.length, of: words.length }
    case 'typo':
      return { rank: forgiven + 1 - sum((match) => match.typos), of: forgiven + 1 }
    case 'attribute':
      return { rank: count * attributes - sum((match) => match.attribute), of: count * attributes }
    case 'proximity':
      return { rank: Math.max(1, count * 7 - gaps(matches)), of: count * 7 }
    case 'exactness':
      return { rank: 1 + sum((match) => Number(match.isExact)), of: 1 + count }
    default:
      return null
  }
}

const gaps = (matches: Match[]): number =>
  matches.slice(1).reduce((all, match, index) => {
    const before = matches[index]
    const isNear = before?.attribute === match.attribute
    return all + (isNear ? Math.min(7, Math.abs(match.position - before.position - 1)) : 7)
  }, 0)

function compareBy(
  rule: string,
  { a, b, ...ranking }: { a: Candidate; b: Candidate } & Ranking,
): number {
  const [one, other] = [rankBy(rule, a, ranking), rankBy(rule, b, ranking)]
  if (one && other) return other.rank - one.rank
  const [, attribute = '', direction] = /^(.+):(asc|desc)$/.exec(rule) ?? []
  const order = compareValues(a.document[attribute], b.document[attribute])
  return direction === 'desc' ? -order : order
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [one, other] = [JSON.stringify(a ?? null), JSON.stringify(b ?? null)]
  return one < other ? -1 : one > other ? 1 : 0
}

// Each rule divides what the rules before it left: the first word found of two is a half, whatever comes after.
function scoreOf(one: Candidate, { rules, ...ranking }: { rules: string[] } & Ranking): number {
  let [rank, of] = [1, 1]
  if (ranking.words.length === 0) return 1
  for (const rule of rules) {
    const here = rankBy(rule, one, ranking)
    if (!here) continue
    rank = (rank - 1) * here.of + here.rank
    of *= here.of
  }
  return rank / of
}
