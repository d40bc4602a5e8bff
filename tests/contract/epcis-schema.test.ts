// The events we store and the documents we answer with are valid by the official EPCIS 2.0 JSON schema. The schema is
// not part of this repository: where its folder is absent the tests are reported as skipped.
import { existsSync, readFileSync } from 'node:fs'

import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'

import {
  diaryEvent,
  errorDeclaration,
  harvestEvent,
  processEvent,
  recallEvent,
  type EventHead,
} from '#app/domain/trace/epcis-events.ts'
import { epcisDocument, epcisQueryDocument, type EpcisEvent } from '#app/domain/trace/epcis.ts'
import { diarySteps, noDetails } from '#app/domain/trace/trace.ts'
import { restrictedGtin } from '#app/lib/gs1.ts'
import { fromIso } from '#app/lib/time.ts'

const schemaFile = new URL(
  '../../../shared/conformance/epcis/schema/EPCIS-JSON-Schema.json',
  import.meta.url,
)
const hasSchema = existsSync(schemaFile)

const at = fromIso('2026-11-22T01:30:00.123Z')
const head = (step: EventHead['step']): EventHead => ({
  id: '0199c0de-0000-7000-8000-000000000001',
  step,
  at,
  recordedAt: at,
  placeId: '0199c0de-0000-7000-8000-000000000002',
  note: 'Nước trong, cá khoẻ',
  photos: ['ab'.repeat(32)],
})
const raw = { gtin: restrictedGtin(7n), code: 'YH261122-01', quantity: 20, unit: 'kg' }
const pots = {
  gtin: restrictedGtin(8n),
  code: 'A(1)*/%',
  quantity: 40,
  unit: 'niêu',
  expiresOn: '2026-12-22',
}

const events: [string, EpcisEvent][] = [
  ...diarySteps.map((step): [string, EpcisEvent] => [
    `diary: ${step}`,
    diaryEvent(head(step), {
      product: 'Cám gạo',
      amount: 2.5,
      amountUnit: 'kg',
      withdrawalDays: 7,
    }),
  ]),
  ['a bare note', diaryEvent({ ...head('note'), placeId: null, note: '', photos: [] }, noDetails)],
  [
    'harvest',
    harvestEvent(head('harvest'), { ...raw, material: 'Cá chạch sụn', day: '2026-11-22' }),
  ],
  ['process', processEvent(head('process'), { inputs: [raw], output: pots })],
  ['recall', recallEvent(head('recall'), [pots])],
  ['error', errorDeclaration(diaryEvent(head('note'), noDetails), at, 'did_not_occur')],
]

describe.skipIf(!hasSchema)('the official schema', () => {
  const schema = hasSchema ? (JSON.parse(readFileSync(schemaFile, 'utf8')) as object) : {}
  const validate = new Ajv({ allErrors: true }).compile(schema)
  const problems = (document: unknown) => (validate(document) ? [] : validate.errors)

  test.each(events)('accepts our %s', (_name, event) => {
    expect(problems(epcisDocument([event], at))).toEqual([])
    expect(problems(epcisQueryDocument([event], at))).toEqual([])
  })

  test('refuses an event without its time zone, so the check is not empty', () => {
    const { eventTimeZoneOffset: _, ...event } = events[0]?.[1] ?? ({} as EpcisEvent)

    expect(problems(epcisDocument([event as EpcisEvent], at))).not.toEqual([])
  })
})
