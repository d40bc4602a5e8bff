// What is printed for packers and riders.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findBoughtLots, type BoughtLot } from '#app/domain/order/bought-lots.server.ts'
import { placeName, type PlaceDirectory } from '#app/domain/place/place.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import { carrierNames, dueAtDoor, isEnded, type ShipmentStatus } from './shipment.ts'

export type Paper = {
  shop: { name: string; phone: string; place: string }
  /** "K7M2XQ" or "K7M2XQ · 2/3" */
  title: string
  recipient: string
  phone: string
  place: string
  deliveryName: string
  /** the carrier's name and code; null when the shop brings it itself */
  carrier: { name: string; trackingCode: string | null } | null
  cod: Money
  /** null when it is not weighed yet */
  grams: number | null
  note: string
  giftMessage: string
  lines: { name: string; quantity: number; unit: string; lots: string[] }[]
  /** what the square code says */
  mark: string
}

export type PaperKind = 'slip' | 'label'

type Asked = { orderIds: readonly string[]; kind: PaperKind }

/** Slips: one an order. Labels: one a parcel that has not ended. In the order of the given ids. */
export async function findPapers(
  db: ShopDb,
  { orderIds, kind }: Asked,
  places: PlaceDirectory,
): Promise<Paper[]> {
  const shop = await db.shop.findFirstOrThrow()
  const orders = await findOrders(db, orderIds)
  const parcels = await findParcelRows(db, orderIds)
  const lineIds = orders.flatMap((order) => order.lines.map((line) => line.id))
  const lots = await findBoughtLots(db, lineIds)
  const sender = {
    name: shop.name,
    phone: shop.phone ?? '',
    place: `${shop.addressLine}, ${placeName(places, shop.communeCode)}`,
  }
  return orderIds.flatMap((id): Paper[] => {
    const order = orders.find((one) => one.id === id)
    if (!order) return []
    const person = {
      shop: sender,
      recipient: order.recipient,
      phone: order.phone,
      place: `${order.addressLine}, ${placeName(places, order.communeCode)}`,
      deliveryName: order.deliveryName,
      giftMessage: order.giftMessage,
    }
    if (kind === 'slip') return [{ ...person, ...slipOf(order, lots) }]
    const own = parcels.filter((parcel) => parcel.orderId === id)
    return own
      .filter((parcel) => !isEnded(parcel.status as ShipmentStatus))
      .map((parcel) => ({ ...person, ...labelOf(parcel, { order, of: own.length, lots }) }))
  })
}

const findOrders = (db: ShopDb, ids: readonly string[]) =>
  db.order.findMany({
    where: { id: { in: [...ids] } },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
type OrderRow = Awaited<ReturnType<typeof findOrders>>[number]

const findParcelRows = (db: ShopDb, orderIds: readonly string[]) =>
  db.shipment.findMany({
    where: { orderId: { in: [...orderIds] }, status: { not: 'cancelled' } },
    orderBy: { number: 'asc' },
    include: { lines: true },
  })
type ParcelRow = Awaited<ReturnType<typeof findParcelRows>>[number]

type Lots = ReadonlyMap<string, BoughtLot[]>

function slipOf(order: OrderRow, lots: Lots) {
  return {
    title: order.code,
    mark: order.code,
    note: order.note,
    carrier: null,
    cod: vnd(dueAtDoor(order)),
    grams: null,
    lines: order.lines
      .filter((line) => line.quantity > line.refundedQuantity)
      .map((line) => pieceOf(line, line.quantity - line.refundedQuantity, lots)),
  }
}

type Whole = { order: OrderRow; of: number; lots: Lots }

function labelOf(parcel: ParcelRow, { order, of, lots }: Whole) {
  const { trackingCode } = parcel
  return {
    title: of > 1 ? `${order.code} · ${parcel.number}/${of}` : order.code,
    mark: trackingCode ?? order.code,
    note: parcel.note || order.note,
    carrier: parcel.carrier
      ? { name: carrierNames[parcel.carrier as CarrierId], trackingCode }
      : null,
    cod: vnd(parcel.codAmount),
    grams: parcel.grams,
    lines: order.lines.flatMap((line) => {
      const piece = parcel.lines.find((one) => one.orderLineId === line.id)
      return piece ? [pieceOf(line, piece.quantity, lots)] : []
    }),
  }
}

const pieceOf = (line: OrderRow['lines'][number], quantity: number, lots: Lots) => ({
  name: [line.title, line.variantTitle].filter(Boolean).join(' – '),
  quantity,
  unit: line.unit,
  lots: (lots.get(line.id) ?? []).map((lot) => `${lot.code}: ${lot.quantity}`),
})
