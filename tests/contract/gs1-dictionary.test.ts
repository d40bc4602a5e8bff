// Our table of application identifiers says what GS1's own syntax dictionary says. The dictionary is not part of this
// repository: where it is absent the tests are reported as skipped.
import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import {
  applicationIdentifiers,
  gtinQualifiers,
} from '#app/domain/trace/application-identifiers.ts'

const file = new URL(
  '../../../shared/conformance/gs1/gs1-syntax-dictionary-2026-01-27.txt',
  import.meta.url,
)
const hasDictionary = existsSync(file)

type Line = { flags: string; format: string; attributes: string; title: string }

function readDictionary(): Map<string, Line> {
  const lines = new Map<string, Line>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const found = /^(\d+)(?:-(\d+))?\s+([*?]*)\s*([NXYZ]\S*)\s*(.*?)\s*(?:# (.*))?$/.exec(line)
    if (!found) continue
    const [, from = '', to = from, flags = '', format = '', attributes = '', title = ''] = found
    for (let ai = Number(from); ai <= Number(to); ai += 1) {
      lines.set(String(ai).padStart(from.length, '0'), { flags, format, attributes, title })
    }
  }
  return lines
}

const kinds = { N: 'numeric', X: 'text' } as const
const checks: Record<string, string | undefined> = { csum: 'check-digit', yymmd0: 'date' }

describe.skipIf(!hasDictionary)('the GS1 syntax dictionary', () => {
  const dictionary = hasDictionary ? readDictionary() : new Map<string, Line>()

  test.each([...applicationIdentifiers.values()])('agrees about ($ai) $title', (entry) => {
    const line = dictionary.get(entry.ai)
    const [size = '', linter = ''] = (line?.format ?? '').split(',')
    const [, kind = '', isUpTo, length] = /^([NX])(\.\.)?(\d+)$/.exec(size) ?? []

    expect(line?.title).toBe(entry.title)
    expect(kinds[kind as 'N' | 'X']).toBe(entry.kind)
    expect(Number(length)).toBe(entry.longest)
    expect(isUpTo ? 1 : entry.longest).toBe(entry.shortest)
    expect(checks[linter]).toBe(entry.check)
    expect(line?.flags.includes('?')).toBe(entry.isAttribute)
  })

  test('a GTIN takes the same qualifiers in the same order', () => {
    const order = /dlpkey=(\S+)/.exec(dictionary.get('01')?.attributes ?? '')?.[1]

    expect(order).toBe(gtinQualifiers.map((sequence) => sequence.join(',')).join('|'))
  })
})
