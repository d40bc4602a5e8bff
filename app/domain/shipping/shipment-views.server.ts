// Parcels as people see them: the shop that packs, the shopper who waits.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import type { DeliveryKind } from './delivery.ts'
import { listOldUnits, type OldUnit } from './old-place.server.ts'
import { piecesLeft, type LabelState, type ShipmentStatus } from './shipment.ts'
import { findShipments, findShippableLines, packedPieces } from './shipment-rows.server.ts'

export type ParcelEvent = { status: ShipmentStatus; carrierStatus: string; at: Date }

/** What the shopper may know of a parcel. */
export type TrackedParcel = {
  id: string
  number: number
  kind: DeliveryKind
  carrier: CarrierId | null
  status: ShipmentStatus
  trackingCode: string | null
  expectedOn: LocalDate | null
  /** oldest first, one a status */
  events: ParcelEvent[]
  lines: { title: string; variantTitle: string; unit: string; quantity: number }[]
}

export type ParcelView = TrackedParcel & {
  labelState: LabelState
  labelError: string | null
  carrierStatus: string | null
  carrierFee: Money | null
  cod: Money
  grams: number
  note: string
  isTakenBack: boolean
}

type ParcelRow = Awaited<ReturnType<typeof findRows>>[number]

const findRows = (db: ShopDb | MarketDb, orderIds: readonly string[]) =>
  db.shipment.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ orderId: 'asc' }, { number: 'asc' }],
    include: { lines: true, events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })

type Named = { id: string; title: string; variantTitle: string; unit: string }

const findNames = async (db: ShopDb | MarketDb, orderIds: readonly string[]) => {
  const lines = await db.orderLine.findMany({
    where: { orderId: { in: [...orderIds] } },
    select: { id: true, title: true, variantTitle: true, unit: true },
  })
  return new Map(lines.map((line) => [line.id, line]))
}

/** The parcels of a shopper's orders that were not unpacked again, by order. */
export async function findTrackedParcels(
  db: MarketDb,
  orderIds: readonly string[],
): Promise<Map<string, TrackedParcel[]>> {
  const rows = await findRows(db, orderIds)
  const names = await findNames(db, orderIds)
  const shown = rows.filter((row) => row.status !== 'cancelled')
  const byOrder = Map.groupBy(shown, (row) => row.orderId)
  return new Map(
    [...byOrder].map(([orderId, ofOrder]) => [orderId, ofOrder.map((row) => tracked(row, names))]),
  )
}

/** Every parcel of one order of the shop, the unpacked ones too. */
export async function findParcels(db: ShopDb, orderId: string): Promise<ParcelView[]> {
  const rows = await findRows(db, [orderId])
  const names = await findNames(db, [orderId])
  return rows.map((row) => ({
    ...tracked(row, names),
    labelState: row.labelState as LabelState,
    labelError: row.labelError,
    carrierStatus: row.carrierStatus,
    carrierFee: row.carrierFee === null ? null : vnd(row.carrierFee),
    cod: vnd(row.codAmount),
    grams: row.grams,
    note: row.note,
    isTakenBack: row.takenBackAt !== null,
  }))
}

const tracked = (row: ParcelRow, names: ReadonlyMap<string, Named>): TrackedParcel => ({
  id: row.id,
  number: row.number,
  kind: row.kind as DeliveryKind,
  carrier: row.carrier as CarrierId | null,
  status: row.status as ShipmentStatus,
  trackingCode: row.trackingCode,
  expectedOn: row.expectedOn && fromDateColumn(row.expectedOn),
  events: onceEach(row.events),
  lines: row.lines.flatMap(({ orderLineId, quantity }) => {
    const line = names.get(orderLineId)
    if (!line) return []
    const { title, variantTitle, unit } = line
    return [{ title, variantTitle, unit, quantity }]
  }),
})

// A carrier has five words for "with us"; people need the first.
function onceEach(events: ParcelRow['events']): ParcelEvent[] {
  const seen = new Set<string>()
  return events.flatMap(({ status, carrierStatus, at }) => {
    if (seen.has(status)) return []
    seen.add(status)
    return [{ status: status as ShipmentStatus, carrierStatus, at }]
  })
}

export type PackingView = {
  order: {
    id: string
    code: string
    status: string
    recipient: string
    communeCode: string
    deliveryName: string
  }
  lines: { id: string; title: string; variantTitle: string; unit: string; left: number }[]
  /** with which the shop has a contract */
  carriers: CarrierId[]
  /** of the way that the shopper chose */
  preferred: CarrierId | null
  parcels: ParcelView[]
  /** what the carriers may call the place, likeliest first */
  oldUnits: OldUnit[]
}

/** What a packer needs for one order; null when the shop has no such order. */
export async function findPacking(db: ShopDb, orderId: string): Promise<PackingView | null> {
  const order = await db.order.findFirst({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  if (!order) return null
  const lines = await findShippableLines(db, orderId)
  const left = piecesLeft(lines, packedPieces(await findShipments(db, orderId)))
  const accounts = await db.carrierAccount.findMany({
    where: { isActive: true },
    orderBy: { carrier: 'asc' },
    select: { carrier: true },
  })
  const method = await db.deliveryMethod.findFirst({
    where: { code: order.deliveryCode },
    select: { carrier: true },
  })
  const { id, code, status, recipient, communeCode, deliveryName } = order
  return {
    order: { id, code, status, recipient, communeCode, deliveryName },
    lines: order.lines.map((line) => ({
      id: line.id,
      title: line.title,
      variantTitle: line.variantTitle,
      unit: line.unit,
      left: left.get(line.id) ?? 0,
    })),
    carriers: accounts.map((account) => account.carrier as CarrierId),
    preferred: (method?.carrier ?? null) as CarrierId | null,
    parcels: await findParcels(db, orderId),
    oldUnits: await listOldUnits(db, communeCode),
  }
}
