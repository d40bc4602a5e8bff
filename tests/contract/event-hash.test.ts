// The event hash gives what the published vectors say. The vectors are not part of this repository: where their
// folder is absent the tests are reported as skipped.
import { existsSync, readFileSync, readdirSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { eventHash, preHash } from '#app/domain/trace/event-hash.ts'
import type { JsonLdContext } from '#app/domain/trace/event-hash-values.ts'

const folder = new URL('../../../shared/conformance/epcis-hash/', import.meta.url)
const hasVectors = existsSync(folder)

type Document = {
  '@context': JsonLdContext
  epcisBody: { eventList?: object[]; queryResults?: { resultsBody: { eventList: object[] } } }
} & Record<string, unknown>

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

function hashesOf(document: Document): string[] {
  const { eventList, queryResults } = document.epcisBody
  const holder = { ...document, ...queryResults }
  const key = Object.keys(holder).find((name) => name.endsWith(':ignoreFields'))
  const ignored = key ? ((holder as Record<string, unknown>)[key] as string[]) : []
  const events = eventList ?? queryResults?.resultsBody.eventList ?? []
  return events.map((event) => eventHash(event, document['@context'], ignored))
}

describe.skipIf(!hasVectors)('the published vectors', () => {
  const names = hasVectors
    ? readdirSync(new URL('examples/', folder)).filter((name) => name.endsWith('.jsonld'))
    : []

  test.each(names)('%s hashes as published', (name) => {
    const document = JSON.parse(read(`examples/${name}`)) as Document
    const published = read(`examples/${name.replace('.jsonld', '.hashes')}`)
      .trim()
      .split(/\s+/)

    expect(hashesOf(document)).toEqual(published)
  })

  test('two notations of one event have one hash', () => {
    const hashes = hashesOf(
      JSON.parse(read('expected_equal/ReferenceEventHashAlgorithm.json')) as Document,
    )

    expect(hashes.length).toBeGreaterThan(1)
    expect(new Set(hashes).size).toBe(1)
  })

  test('there are vectors to run', () => {
    expect(names.length).toBeGreaterThanOrEqual(18)
  })
})

test('the string before the hash can be read by a person', () => {
  const event = {
    type: 'ObjectEvent',
    eventTime: '2026-11-22T07:00:00+07:00',
    action: 'OBSERVE',
    epcList: [],
  }

  expect(preHash(event)).toBe(
    'eventType=ObjectEventeventTime=2026-11-22T00:00:00.000Zaction=OBSERVE',
  )
})
