// EPCIS 2.0 events as plain objects, ready to be stored and answered. Identifiers: a lot is a class-level EPC
// (canonical Digital Link with AIs 01 and 10), an event and a place are urn:uuid. Vocabulary of the standard is
// written as bare words; steps of a farm, which CBV 2.0 does not know, are addresses of our own vocabulary.
import { digitalLinkPath } from './digital-link.ts'
import { eventHash } from './event-hash.ts'
import type { JsonObject } from './event-hash-values.ts'
import type { DiaryStep, TraceStep } from './trace.ts'

/** A name for our vocabulary, not a place to fetch from. */
export const nieuVocabulary = 'https://ns.nieu.vn/epcis/'

export const epcisContext: [string, JsonObject] = [
  'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
  { nieu: nieuVocabulary, cbvmda: 'urn:epcglobal:cbv:mda:' },
]

/** Viet Nam has one offset and no summer time. */
export const vietnamOffset = '+07:00'

type Action = 'ADD' | 'OBSERVE' | 'DELETE'
export type QuantityElement = { epcClass: string; quantity: number; uom?: string }

export type EventCommon = {
  eventID: string
  eventTime: string
  eventTimeZoneOffset: string
  recordTime: string
  bizStep: string
  readPoint?: { id: string }
  errorDeclaration?: { declarationTime: string; reason: string; correctiveEventIDs?: string[] }
}
export type Extensions = { [name: `nieu:${string}`]: string | number | string[] }

export type EpcisEvent = EventCommon &
  Extensions &
  (
    | {
        type: 'ObjectEvent'
        action: Action
        epcList?: string[]
        quantityList?: QuantityElement[]
        disposition?: string
        persistentDisposition?: { set: string[] }
        ilmd?: Record<string, string | number>
      }
    | {
        type: 'TransformationEvent'
        inputQuantityList: QuantityElement[]
        outputQuantityList: QuantityElement[]
        disposition?: string
        ilmd?: Record<string, string | number>
      }
  )

/** bizStep of every step; bare words are CBV 2.0's own. */
export const bizSteps: Readonly<Record<TraceStep, string>> = {
  ...ours([
    'stocking',
    'sowing',
    'feeding',
    'fertilising',
    'spraying',
    'treating',
    'watering',
    'weeding',
    'cleaning',
    'note',
  ]),
  inspecting: 'inspecting',
  harvest: `${nieuVocabulary}BizStep-harvesting`,
  process: 'commissioning',
  recall: 'holding',
}

function ours<Step extends DiaryStep>(steps: readonly Step[]): Record<Step, string> {
  return Object.fromEntries(
    steps.map((step) => [step, `${nieuVocabulary}BizStep-${step}`]),
  ) as Record<Step, string>
}

/** The class-level EPC of a lot. */
export const lotEpc = (gtin: string, lotCode: string): string =>
  `https://id.gs1.org${digitalLinkPath({ gtin, lot: lotCode })}`

export const uuidUrn = (id: string): string => `urn:uuid:${id}`

export const hashOf = (event: EpcisEvent): string => eventHash(event, epcisContext)

/** Events as an EPCIS document. */
export const epcisDocument = (eventList: readonly EpcisEvent[], createdAt: Date) => ({
  '@context': epcisContext,
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: createdAt.toISOString(),
  epcisBody: { eventList },
})

/** Events as the answer to a query. */
export const epcisQueryDocument = (eventList: readonly EpcisEvent[], createdAt: Date) => ({
  '@context': epcisContext,
  type: 'EPCISQueryDocument',
  schemaVersion: '2.0',
  creationDate: createdAt.toISOString(),
  epcisBody: { queryResults: { queryName: 'SimpleEventQuery', resultsBody: { eventList } } },
})
