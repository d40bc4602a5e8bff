// Builders of the events that the commands store: one function for each kind of thing that happens.
import { bizSteps, lotEpc, uuidUrn, vietnamOffset } from './epcis.ts'
import type { EpcisEvent, EventCommon, Extensions, QuantityElement } from './epcis.ts'
import type { StepDetails, TraceStep } from './trace.ts'
import { epcisQuantity } from './units.ts'

/** What every event says. */
export type EventHead = {
  id: string
  step: TraceStep
  at: Date
  recordedAt: Date
  /** plot or location */
  placeId?: string | null
  note?: string
  /** SHA-256 (hex) of the photos, so that the pictures are part of what cannot change */
  photos?: readonly string[]
}

export type LotAmount = { gtin: string; code: string; quantity: number; unit: string }

function head({
  id,
  step,
  at,
  recordedAt,
  placeId,
  note,
  photos,
}: EventHead): EventCommon & Extensions {
  return {
    eventID: uuidUrn(id),
    eventTime: at.toISOString(),
    eventTimeZoneOffset: vietnamOffset,
    recordTime: recordedAt.toISOString(),
    bizStep: bizSteps[step],
    ...(placeId ? { readPoint: { id: uuidUrn(placeId) } } : {}),
    ...(note ? { 'nieu:note': note } : {}),
    ...(photos?.length ? { 'nieu:photo': photos.map((hash) => `ni:///sha-256;${hash}`) } : {}),
  }
}

const element = ({ gtin, code, quantity, unit }: LotAmount): QuantityElement => ({
  epcClass: lotEpc(gtin, code),
  ...epcisQuantity(quantity, unit),
})

/** A diary step on a plot: something was seen or done there; no lot exists yet. */
export function diaryEvent(about: EventHead, details: StepDetails): EpcisEvent {
  const { product, amount, amountUnit, withdrawalDays } = details
  return {
    type: 'ObjectEvent',
    ...head(about),
    action: 'OBSERVE',
    epcList: [],
    ...(product ? { 'nieu:product': product } : {}),
    ...(amount === null ? {} : { 'nieu:amount': amount }),
    ...(amount === null || !amountUnit ? {} : { 'nieu:amountUnit': amountUnit }),
    ...(withdrawalDays === null ? {} : { 'nieu:withdrawalDays': withdrawalDays }),
  }
}

/** A harvest: a lot comes into being. */
export function harvestEvent(
  about: EventHead,
  lot: LotAmount & { material: string; day: string },
): EpcisEvent {
  return {
    type: 'ObjectEvent',
    ...head(about),
    action: 'ADD',
    quantityList: [element(lot)],
    disposition: 'active',
    ilmd: {
      'cbvmda:harvestEndDate': lot.day,
      'cbvmda:countryOfOrigin': 'VN',
      'nieu:material': lot.material,
    },
  }
}

/** A process: input lots are used up, an output lot comes into being. */
export function processEvent(
  about: EventHead,
  {
    inputs,
    output,
  }: { inputs: readonly LotAmount[]; output: LotAmount & { expiresOn: string | null } },
): EpcisEvent {
  return {
    type: 'TransformationEvent',
    ...head(about),
    inputQuantityList: inputs.map(element),
    outputQuantityList: [element(output)],
    disposition: 'active',
    ...(output.expiresOn ? { ilmd: { 'cbvmda:itemExpirationDate': output.expiresOn } } : {}),
  }
}

/** A recall: whatever of these lots is anywhere is recalled. */
export function recallEvent(about: EventHead, lots: readonly LotAmount[]): EpcisEvent {
  return {
    type: 'ObjectEvent',
    ...head(about),
    action: 'OBSERVE',
    quantityList: lots.map(
      ({ gtin, code }) => ({ epcClass: lotEpc(gtin, code) }) as QuantityElement,
    ),
    persistentDisposition: { set: ['recalled'] },
  }
}

/** The same event again, declared wrong; it keeps its eventID and therefore its hash. */
export function errorDeclaration(
  event: EpcisEvent,
  at: Date,
  reason: 'did_not_occur' | 'incorrect_data',
): EpcisEvent {
  const declared = { ...event, recordTime: at.toISOString() }
  return { ...declared, errorDeclaration: { declarationTime: at.toISOString(), reason } }
}
