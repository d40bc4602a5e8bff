// The part of the filter language that a shop needs: =, !=, <, <=, >, >=, IN, NOT, AND, OR, parentheses, and arrays (all
// of the outer, one of an inner).
import { ServerError } from './errors.ts'
import type { Document } from './store.ts'

export type Test = (document: Document) => boolean

export function readFilter(filter: unknown, filterable: readonly string[]): Test {
  if (filter === undefined || filter === null || filter === '') return () => true
  if (typeof filter === 'string') return parse(filter, filterable)
  if (!Array.isArray(filter)) {
    throw bad(
      `Invalid syntax for the filter parameter: \`expected String, Array, found: ${JSON.stringify(filter)}\`.`,
    )
  }
  const tests = (filter as unknown[]).map((one) => {
    if (!Array.isArray(one)) return readFilter(one, filterable)
    const some = (one as unknown[]).map((inner) => readFilter(inner, filterable))
    return (document: Document) => some.some((test) => test(document))
  })
  return (document) => tests.every((test) => test(document))
}

const bad = (message: string) => new ServerError('invalid_search_filter', message)

const token =
  /\s*(?:("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(<=|>=|!=|[<>=()[\],])|([\p{L}\p{N}_.-]+))/uy

type Token = { text: string; kind: 'quoted' | 'sign' | 'word' }

function tokens(text: string): Token[] {
  const read: Token[] = []
  token.lastIndex = 0
  while (text.slice(token.lastIndex).trim() !== '') {
    const from = token.lastIndex
    const [, quoted, sign, word] = token.exec(text) ?? []
    if (quoted !== undefined) read.push({ text: unquoted(quoted), kind: 'quoted' })
    else if (sign !== undefined) read.push({ text: sign, kind: 'sign' })
    else if (word !== undefined) read.push({ text: word, kind: 'word' })
    else throw bad(`Was expecting a value but instead got \`${text.slice(from).trim()}\`.`)
  }
  return read
}

const unquoted = (text: string) => text.slice(1, -1).replaceAll(`\\${text[0] ?? ''}`, text[0] ?? '')

type Reader = { left: Token[]; filterable: readonly string[] }

function parse(text: string, filterable: readonly string[]): Test {
  const reader = { left: tokens(text), filterable }
  const test = readEither(reader)
  const [rest] = reader.left
  if (rest) throw bad(`Found unexpected characters at the end of the filter: \`${rest.text}\`.`)
  return test
}

function takes({ left }: Reader, word: string): boolean {
  if (left[0]?.text !== word || left[0].kind === 'quoted') return false
  left.shift()
  return true
}

function readEither(reader: Reader): Test {
  const tests = [readBoth(reader)]
  while (takes(reader, 'OR')) tests.push(readBoth(reader))
  return (document) => tests.some((test) => test(document))
}

function readBoth(reader: Reader): Test {
  const tests = [readOne(reader)]
  while (takes(reader, 'AND')) tests.push(readOne(reader))
  return (document) => tests.every((test) => test(document))
}

function readOne(reader: Reader): Test {
  if (takes(reader, 'NOT')) {
    const test = readOne(reader)
    return (document) => !test(document)
  }
  if (!takes(reader, '(')) return readCondition(reader)
  const test = readEither(reader)
  if (!takes(reader, ')')) {
    throw bad('Expression `(` is missing the following closing delimiter: `)`.')
  }
  return test
}

function readCondition(reader: Reader): Test {
  const attribute = reader.left.shift()?.text ?? ''
  const sign = reader.left.shift()?.text ?? ''
  if (!reader.filterable.includes(attribute)) {
    const known = reader.filterable.map((name) => `\`${name}\``).join(', ')
    throw bad(
      `Attribute \`${attribute}\` is not filterable. Available filterable attribute patterns are: ${known}.`,
    )
  }
  if (sign === 'IN') {
    const values = readList(reader)
    return (document) => values.some((value) => same(document[attribute], value))
  }
  const compare = comparisons[sign]
  const value = reader.left.shift()
  if (!compare || !value) throw bad(`Was expecting an operation at \`${attribute} ${sign}\`.`)
  return (document) => compare(document[attribute], value.text)
}

function readList(reader: Reader): string[] {
  const values: string[] = []
  if (!takes(reader, '[')) throw bad('Expected only comma-separated field names inside `IN[..]`.')
  while (!takes(reader, ']')) {
    const value = reader.left.shift()
    if (!value) throw bad('Expression `[` is missing the following closing delimiter: `]`.')
    if (value.text !== ',' || value.kind === 'quoted') values.push(value.text)
  }
  return values
}

const same = (held: unknown, value: string) =>
  (typeof held === 'string' || typeof held === 'number') &&
  String(held).toLowerCase() === value.toLowerCase()
const numeric =
  (compare: (held: number, value: number) => boolean) => (held: unknown, value: string) =>
    typeof held === 'number' && compare(held, Number(value))

const comparisons: Record<string, (held: unknown, value: string) => boolean> = {
  '=': same,
  '!=': (held, value) => !same(held, value),
  '<': numeric((held, value) => held < value),
  '<=': numeric((held, value) => held <= value),
  '>': numeric((held, value) => held > value),
  '>=': numeric((held, value) => held >= value),
}
