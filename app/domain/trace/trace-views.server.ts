// What a shopper sees of a lot: where it comes from, who made it, what proves it. Never a person's name.
import type { MarketDb } from '#app/db/doors.server.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'

import { findLotWay, type LotEvent } from './lot-events.server.ts'
import { gtinsOf } from './lot-numbers.server.ts'
import { dressEvents } from './timeline-rows.server.ts'
import { stopsOf, type Stop } from './timeline.ts'
import {
  findCertificates,
  findHouseholds,
  findMaker,
  findPicture,
  type TraceCertificate,
  type TraceMaker,
  type TracePicture,
} from './trace-facts.server.ts'
import type { LotStatus } from './trace.ts'

export type TraceView = {
  shop: TraceMaker
  lot: {
    id: string
    code: string
    gtin: string | null
    kind: 'raw' | 'finished'
    status: LotStatus
    quantity: string
    unit: string
    producedOn: LocalDate
    expiresOn: LocalDate | null
  }
  /** null for a raw lot, and for a product that is not on sale any more */
  product: {
    id: string
    handle: string
    title: string
    variantTitle: string
    netContent: string | null
  } | null
  material: string | null
  picture: TracePicture | null
  households: string[]
  certificates: TraceCertificate[]
  recall: { on: Date; reason: string } | null
  stops: Stop[]
  events: { id: string; step: string; at: Date; hash: string }[]
  proof: { events: number; corrections: number; recordedAt: Date | null }
}

/** Null when there is no such lot of an open shop. Lot codes are case-sensitive, as GS1's are. */
export async function findTrace(
  db: MarketDb,
  { shopSlug, lotCode }: { shopSlug: string; lotCode: string },
): Promise<TraceView | null> {
  const shop = await findMaker(db, shopSlug)
  const lot = shop && (await findLot(db, shop.id, lotCode))
  if (!shop || !lot) return null
  const { id: shopId } = shop
  const way = await findLotWay(db, { shopId, lotId: lot.id })
  const timeline = await dressEvents(db, shopId, way.events)
  const productId = lot.variant?.product.id ?? null
  const gtin = (await gtinsOf(db, shopId, [lot])).get(lot.id) ?? null
  return {
    shop,
    lot: lotFacts(lot, gtin),
    product: productOf(lot),
    material: lot.material,
    picture: await findPicture(db, shopId, productId),
    households: await findHouseholds(db, shopId, way.lotIds),
    certificates: await findCertificates(db, {
      shopId,
      productId,
      day: lot.producedOn,
    }),
    recall: recallOf(lot, way.events),
    stops: stopsOf(timeline.filter((event) => event.step !== 'recall')),
    events: timeline.map(({ id, step, at, hash }) => ({ id, step, at, hash })),
    proof: proofOf(way.events, way.corrections),
  }
}

const variantColumns = {
  id: true,
  title: true,
  netContent: true,
  product: { select: { id: true, handle: true, title: true } },
} as const

const findLot = (db: MarketDb, shopId: string, code: string) =>
  db.lot.findFirst({ where: { shopId, code }, include: { variant: { select: variantColumns } } })

type FoundLot = NonNullable<Awaited<ReturnType<typeof findLot>>>

function productOf({ variant }: FoundLot): TraceView['product'] {
  if (!variant) return null
  const { product, title: variantTitle, netContent } = variant
  return { ...product, variantTitle, netContent }
}

const lotFacts = (lot: FoundLot, gtin: string | null): TraceView['lot'] => ({
  id: lot.id,
  code: lot.code,
  gtin,
  kind: lot.kind as 'raw' | 'finished',
  status: lot.status as LotStatus,
  quantity: lot.quantityMade.toString(),
  unit: lot.unit,
  producedOn: fromDateColumn(lot.producedOn),
  expiresOn: lot.expiresOn && fromDateColumn(lot.expiresOn),
})

function recallOf(lot: FoundLot, events: readonly LotEvent[]): TraceView['recall'] {
  if (lot.status !== 'recalled') return null
  const recall = events.findLast((event) => event.step === 'recall')
  return { on: recall?.at ?? lot.createdAt, reason: recall?.note ?? '' }
}

function proofOf(events: readonly LotEvent[], corrections: number): TraceView['proof'] {
  const recordedAt = events
    .map((event) => event.recordTime)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1)
  return { events: events.length, corrections, recordedAt: recordedAt ?? null }
}
