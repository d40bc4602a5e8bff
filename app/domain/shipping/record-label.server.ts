// What the carrier answered when it was asked for a label.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { toDateColumn } from '#app/lib/time.ts'
import { makeLabel } from '#jobs/definitions/make-label.ts'
import type { LabelResult } from '#plugins/shipping/port.ts'
import type { ShipmentRefusal } from './shipment.ts'
import { lockShipment } from './shipment-rows.server.ts'

/** Only while it is asked for: an answer that comes twice changes nothing. */
export async function recordLabel(
  db: ShopDb,
  shipmentId: string,
  answer: LabelResult,
): Promise<void> {
  const where = { id: shipmentId, labelState: 'asked' }
  if (answer.result === 'refused') {
    const labelError = answer.reason.slice(0, 300)
    await db.shipment.updateMany({ where, data: { labelState: 'refused', labelError } })
    return
  }
  const { trackingCode, fee, expectedOn } = answer.label
  await db.shipment.updateMany({
    where,
    data: {
      labelState: 'made',
      labelError: null,
      trackingCode,
      carrierFee: fee?.amount ?? null,
      expectedOn: expectedOn && toDateColumn(expectedOn),
    },
  })
}

export type AskAgain = { shipmentId: string; oldPlaceCode: string | null }

/** After a refusal, with the old unit that a person chose. Throws `shipment.not-found`, `.label-under-way`. */
export async function askForLabelAgain(
  db: ShopDb,
  { shipmentId, oldPlaceCode }: AskAgain,
): Promise<void> {
  const { order, shipment } = await lockShipment(db, shipmentId)
  if (shipment.labelState !== 'refused') throw refuse<ShipmentRefusal>('shipment.label-under-way')
  await db.shipment.updateMany({
    where: { id: shipmentId, labelState: 'refused' },
    data: { labelState: 'asked', labelError: null, oldPlaceCode },
  })
  const { shopId } = order
  await enqueue(db, makeLabel, { shopId, shipmentId }, { shopId })
}
