// What a carrier is asked for one parcel: from whom, to whom, how heavy, what to collect.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd } from '#app/lib/money.ts'
import type { CarrierId, ParcelRequest, SealedContract } from '#plugins/shipping/port.ts'
import { unknownGrams } from './delivery.ts'
import { findOldPlace } from './old-place.server.ts'

export type LabelDue = { contract: SealedContract; request: ParcelRequest }

/** Null when no label is asked for any more. A contract that is gone is a fault: somebody took it away meanwhile. */
export async function findLabelDue(db: ShopDb, shipmentId: string): Promise<LabelDue | null> {
  const shipment = await db.shipment.findFirst({
    where: { id: shipmentId, labelState: 'asked', status: 'preparing' },
    include: { lines: true },
  })
  if (!shipment?.carrier) return null
  const carrier = shipment.carrier as CarrierId
  const account = await findContract(db, carrier)
  if (!account) throw new Error(`shop has no contract with ${carrier} any more`)
  const order = await db.order.findFirstOrThrow({ where: { id: shipment.orderId } })
  const request: ParcelRequest = {
    reference: shipment.id,
    from: {
      name: account.senderName,
      phone: account.senderPhone,
      line: account.senderLine,
      place: await findOldPlace(db, account.senderCommune),
    },
    to: {
      name: order.recipient,
      phone: order.phone,
      line: order.addressLine,
      place: await findOldPlace(db, order.communeCode, shipment.oldPlaceCode),
    },
    grams: shipment.grams,
    cod: vnd(shipment.codAmount),
    declaredValue: vnd(shipment.declaredValue),
    note: shipment.note || order.note,
    pieces: await piecesOf(db, shipment.lines),
  }
  return { contract: account.contract, request }
}

/** The shop's sealed contract and who sends; null when there is none. */
export async function findContract(db: ShopDb, carrier: CarrierId) {
  const row = await db.carrierAccount.findFirst({ where: { carrier } })
  return (
    row && {
      contract: { shopId: row.shopId, carrier, bytes: row.configEncrypted, keyId: row.keyId },
      senderName: row.senderName,
      senderPhone: row.senderPhone,
      senderLine: row.senderLine,
      senderCommune: row.senderCommune,
    }
  )
}

async function piecesOf(
  db: ShopDb,
  lines: readonly { orderLineId: string; quantity: number }[],
): Promise<ParcelRequest['pieces']> {
  const found = await db.orderLine.findMany({
    where: { id: { in: lines.map((line) => line.orderLineId) } },
    select: { id: true, title: true, variantTitle: true, variantId: true },
  })
  const variants = await db.variant.findMany({
    where: { id: { in: found.map((line) => line.variantId) } },
    select: { id: true, weightGrams: true },
  })
  return lines.flatMap(({ orderLineId, quantity }) => {
    const line = found.find((one) => one.id === orderLineId)
    if (!line) return []
    const variant = variants.find((one) => one.id === line.variantId)
    const name = [line.title, line.variantTitle].filter(Boolean).join(' – ')
    return [{ name, quantity, grams: variant?.weightGrams ?? unknownGrams }]
  })
}
