// A parcel is packed: which pieces, how heavy, what is collected at the door. With a carrier its label is asked for
// by a job; making the same parcel twice (a double click, a lost answer) finds the first one.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { lockOrder, type OrderRow } from '#app/domain/order/order-rows.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { makeLabel } from '#jobs/definitions/make-label.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import { parcelGrams, type DeliveryKind } from './delivery.ts'
import {
  codOf,
  dueAtDoor,
  piecesLeft,
  valueOf,
  type Pieces,
  type ShipmentRefusal,
  type ShippableLine,
} from './shipment.ts'
import {
  findShipments,
  findShippableLines,
  packedPieces,
  type ShipmentRow,
} from './shipment-rows.server.ts'

export type MakeShipment = {
  orderId: string
  /** null = everything that is in no parcel yet */
  pieces: readonly Pieces[] | null
  /** 'own' = the shop hands it on itself; null = the carrier of the way that the shopper chose, if it has one */
  by: 'own' | CarrierId | null
  /** weighed; null = the sum of the pieces */
  grams?: number | null
  note?: string
  requestKey: string
  actorId: string | null
}

// What the carriers take as one parcel, grams.
const heaviest = 50_000

/**
 * Throws `shipment.order-not-ready`, `.nothing-left`, `.too-many`, `.no-account`, `.too-heavy`. The order's row is
 * locked, so two packers never put the same piece in two boxes.
 */
export async function makeShipment(
  db: ShopDb,
  asked: MakeShipment,
  clock: Clock,
): Promise<{ shipmentId: string; isRepeat: boolean }> {
  const order = await lockOrder(db, asked.orderId)
  if (!order) throw refuse<ShipmentRefusal>('shipment.not-found')
  const earlier = await db.shipment.findFirst({
    where: { requestKey: asked.requestKey, orderId: asked.orderId },
    select: { id: true },
  })
  if (earlier) return { shipmentId: earlier.id, isRepeat: true }
  if (order.status !== 'confirmed') throw refuse<ShipmentRefusal>('shipment.order-not-ready')

  const lines = await findShippableLines(db, order.id)
  const before = await findShipments(db, order.id)
  const left = piecesLeft(lines, packedPieces(before))
  const pieces = chosenPieces(left, asked.pieces)
  const grams = asked.grams ?? gramsOf(lines, pieces)
  const way = await wayOf(db, order.id, asked.by)
  if (way.carrier) await demandAccount(db, way.carrier, grams)

  const shipmentId = newId(clock.now().getTime())
  const isLast = pieces.reduce((n, one) => n + one.quantity, 0) === sumOf(left)
  await db.shipment.create({
    data: {
      id: shipmentId,
      orderId: order.id,
      number: Math.max(0, ...before.map((one) => one.number)) + 1,
      ...way,
      requestKey: asked.requestKey,
      grams,
      codAmount: codOf({ ...codFacts(order, before), pieces, lines, isLast }),
      declaredValue: valueOf(lines, pieces),
      note: asked.note ?? '',
      labelState: way.carrier ? 'asked' : 'none',
      createdAt: clock.now(),
    },
  })
  await db.shipmentLine.createMany({ data: pieces.map((one) => ({ shipmentId, ...one })) })
  const { actorId } = asked
  const at = clock.now()
  await db.shipmentEvent.create({
    data: { shipmentId, status: 'preparing', actorId, at, recordedAt: at },
  })
  const { shopId } = order
  if (way.carrier) await enqueue(db, makeLabel, { shopId, shipmentId }, { shopId })
  return { shipmentId, isRepeat: false }
}

function chosenPieces(left: ReadonlyMap<string, number>, asked: MakeShipment['pieces']): Pieces[] {
  const wanted = asked ?? [...left].map(([orderLineId, quantity]) => ({ orderLineId, quantity }))
  const pieces = wanted.filter((one) => one.quantity > 0)
  if (pieces.length === 0) throw refuse<ShipmentRefusal>('shipment.nothing-left')
  const isTwice = new Set(pieces.map((one) => one.orderLineId)).size !== pieces.length
  for (const { orderLineId, quantity } of pieces) {
    const most = left.get(orderLineId) ?? 0
    if (quantity > most || isTwice)
      throw refuse<ShipmentRefusal>('shipment.too-many', { left: most })
  }
  return pieces
}

async function wayOf(
  db: ShopDb,
  orderId: string,
  by: MakeShipment['by'],
): Promise<{ kind: DeliveryKind; carrier: CarrierId | null }> {
  if (by !== null && by !== 'own') return { kind: 'carrier', carrier: by }
  const order = await db.order.findFirstOrThrow({
    where: { id: orderId },
    select: { deliveryCode: true },
  })
  const method = await db.deliveryMethod.findFirst({
    where: { code: order.deliveryCode },
    select: { kind: true, carrier: true },
  })
  if (method?.kind === 'pickup' || order.deliveryCode === 'pickup')
    return { kind: 'pickup', carrier: null }
  if (by === 'own') return { kind: 'own', carrier: null }
  const carrier = (method?.carrier ?? null) as CarrierId | null
  return carrier ? { kind: 'carrier', carrier } : { kind: 'own', carrier: null }
}

async function demandAccount(db: ShopDb, carrier: CarrierId, grams: number): Promise<void> {
  const account = await db.carrierAccount.findFirst({
    where: { carrier, isActive: true },
    select: { carrier: true },
  })
  if (!account) throw refuse<ShipmentRefusal>('shipment.no-account')
  if (grams > heaviest)
    throw refuse<ShipmentRefusal>('shipment.too-heavy', { most: heaviest / 1000 })
}

/** What of an order is still to be collected, and what its other parcels collect of it. */
function codFacts(order: OrderRow, others: readonly ShipmentRow[]) {
  const collecting = others.filter((one) => one.status !== 'cancelled' && one.takenBackAt === null)
  return {
    due: dueAtDoor(order),
    asked: collecting.reduce((sum, one) => sum + one.codAmount, 0n),
    deliveryFee: order.deliveryFee - order.deliveryDiscount,
    isFirst: collecting.length === 0,
  }
}

const sumOf = (left: ReadonlyMap<string, number>): number =>
  [...left.values()].reduce((sum, quantity) => sum + quantity, 0)

const gramsOf = (lines: readonly ShippableLine[], pieces: readonly Pieces[]): number =>
  parcelGrams(
    pieces.map(({ orderLineId, quantity }) => ({
      weightGrams: lines.find((line) => line.id === orderLineId)?.weightGrams ?? null,
      quantity,
    })),
  )
