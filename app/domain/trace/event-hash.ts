// The EPCIS Event Hash ID (CBV 2.0 section 8.9): one fingerprint of what an event says, however it is written down.
// The event is flattened into one string with every field in a fixed place, then hashed. recordTime, eventID,
// errorDeclaration and comments are left out, so an event and its error declaration have the same hash.
import { sha256Hex } from '#app/lib/ids.ts'

import {
  expandedName,
  hashValue,
  listOf,
  prefixesOf,
  type Json,
  type JsonLdContext,
  type JsonObject,
  type Prefixes,
  cbv,
  voc,
} from './event-hash-values.ts'

/** `ni:///sha-256;{hex}?ver=CBV2.0` of one event. `ignored` names extension fields (CURIE or URI) to leave out. */
export function eventHash(
  event: object,
  context: JsonLdContext = [],
  ignored: readonly string[] = [],
): string {
  return `ni:///sha-256;${sha256Hex(preHash(event, context, ignored))}?ver=CBV2.0`
}

/** The string that is hashed; shown to those who want to check by hand. */
export function preHash(
  event: object,
  context: JsonLdContext = [],
  ignored: readonly string[] = [],
): string {
  const names = prefixesOf(context)
  const fields = event as JsonObject
  const skip = new Set([...leftOut, ...ignored])
  const body = Object.fromEntries(Object.entries(fields).filter(([name]) => !skip.has(name)))
  const { type, ...rest } = body
  const head = order.map((name) => field(name, rest[name], names)).join('')
  const tail = [
    ...tailFields.map((name) => field(name, rest[name], names)),
    ...extensions(rest, names),
  ].filter((part) => part !== '')
  return `eventType=${hashValue(type ?? null, names)}${head}${tail.sort(byCodeUnit).join('')}`
}

const leftOut = ['@context', 'recordTime', 'eventID', 'errorDeclaration', 'rdfs:comment']

// The canonical order of CBV 2.0; what follows sensorElementList is sorted as text, which is how the published
// vectors were made.
// prettier-ignore
const order = [
  'eventTime', 'eventTimeZoneOffset', 'certificationInfo', 'epcList', 'parentID', 'inputEPCList', 'childEPCs',
  'quantityList', 'childQuantityList', 'inputQuantityList', 'outputEPCList', 'outputQuantityList', 'action',
  'transformationID', 'bizStep', 'disposition', 'persistentDisposition', 'readPoint', 'bizLocation',
  'sensorElementList',
]
const tailFields = ['bizTransactionList', 'sourceList', 'destinationList', 'ilmd']

// prettier-ignore
const sensorMetadata = [
  'time', 'startTime', 'endTime', 'deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'bizRules',
]
// prettier-ignore
const sensorReport = [
  'type', 'exception', 'deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'time', 'microorganism',
  'chemicalSubstance', 'value', 'component', 'stringValue', 'booleanValue', 'hexBinaryValue', 'uriValue', 'minValue',
  'maxValue', 'meanValue', 'sDev', 'percRank', 'percValue', 'uom', 'coordinateReferenceSystem',
]

type Item = { named: string; fields: readonly string[]; vocabulary?: Record<string, string> }

const quantity: Item = { named: 'quantityElement', fields: ['epcClass', 'quantity', 'uom'] }
const place: Item = { named: '', fields: ['id'] }

// What one element of a list (or one object) is called and which fields it has, in order.
const items: Record<string, Item> = {
  quantityList: quantity,
  childQuantityList: quantity,
  inputQuantityList: quantity,
  outputQuantityList: quantity,
  readPoint: place,
  bizLocation: place,
  bizTransactionList: {
    named: '',
    fields: ['type', 'bizTransaction'],
    vocabulary: { type: `${cbv}BTT-` },
  },
  sourceList: { named: '', fields: ['type', 'source'], vocabulary: { type: `${cbv}SDT-` } },
  destinationList: {
    named: '',
    fields: ['type', 'destination'],
    vocabulary: { type: `${cbv}SDT-` },
  },
  persistentDisposition: {
    named: '',
    fields: ['set', 'unset'],
    vocabulary: { set: `${cbv}Disp-`, unset: `${cbv}Disp-` },
  },
  sensorElementList: { named: 'sensorElement', fields: ['sensorMetadata', 'sensorReport'] },
  sensorMetadata: { named: '', fields: sensorMetadata },
  sensorReport: {
    named: 'sensorReport',
    fields: sensorReport,
    vocabulary: { type: voc, exception: voc, component: `${cbv}Comp-` },
  },
}
const epcLists = new Set(['epcList', 'inputEPCList', 'childEPCs', 'outputEPCList'])
const vocabulary: Record<string, string> = { bizStep: `${cbv}BizStep-`, disposition: `${cbv}Disp-` }

function field(name: string, value: Json | undefined, names: Prefixes): string {
  if (isEmpty(value)) return ''
  if (epcLists.has(name))
    return name + sorted(listOf(value).map((epc) => `epc=${hashValue(epc, names)}`))
  if (name === 'ilmd') return name + sorted(extensions(value as JsonObject, names))
  const item = items[name]
  if (!item)
    return sorted(listOf(value).map((one) => `${name}=${word(one, vocabulary[name], names)}`))
  const parts = sorted(
    listOf(value).map((one) => item.named + object(item, one as JsonObject, names)),
  )
  return name === 'sensorReport' ? parts : name + parts
}

function object(item: Item, value: JsonObject, names: Prefixes): string {
  const known = item.fields.map((name) => {
    if (items[name]) return field(name, value[name], names)
    if (isEmpty(value[name])) return ''
    const values = listOf(value[name]).map(
      (one) => `${name}=${word(one, item.vocabulary?.[name], names)}`,
    )
    return sorted(values)
  })
  return known.join('') + sorted(extensions(value, names))
}

// A vocabulary word is bare ("shipping"), an old URN or a CURIE; all become the full web address.
function word(value: Json, base: string | undefined, names: Prefixes): string {
  const text = hashValue(value, names)
  if (base === undefined) return text
  const urn = /^urn:epcglobal:cbv:(?:bizstep|disp|btt|sdt):(.+)$/.exec(text)
  if (urn) return base + (urn[1] ?? '')
  return text.includes(':') ? text : base + text
}

/** Fields with a colon in their name are somebody's extension: {namespace}localName=value. */
function extensions(value: JsonObject, names: Prefixes): string[] {
  return Object.entries(value)
    .filter(([name, content]) => name.includes(':') && name !== 'rdfs:comment' && !isEmpty(content))
    .map(([name, content]) => sorted(listOf(content).map((one) => extension(name, one, names))))
}

function extension(name: string, value: Json, names: Prefixes): string {
  const label = expandedName(name, names)
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return `${label}=${hashValue(value, names)}`
  return label + sorted(extensions(value, names))
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sorted = (parts: string[]): string => [...parts].sort(byCodeUnit).join('')
