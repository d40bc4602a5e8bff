// One button of a parcel's page, as a command. Acts that undo something leave a line in the shop's history.
import type { z } from 'zod'

import type { ShopDb } from '#app/db/doors.server.ts'
import { makeShipment } from '#app/domain/shipping/make-shipment.server.ts'
import { askForLabelAgain } from '#app/domain/shipping/record-label.server.ts'
import type { parcelForm } from '#app/domain/shipping/shipment.forms.ts'
import {
  cancelShipment,
  deliverShipment,
  handOverShipment,
  takeBackShipment,
} from '#app/domain/shipping/shipment-steps.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import type { Clock } from '#app/lib/time.ts'

export type ParcelWish = z.output<typeof parcelForm> & {
  orderId: string
  shopId: string
  actorId: string
}

/** Throws the refusals of parcels. */
export async function actOnParcel(db: ShopDb, wish: ParcelWish, clock: Clock): Promise<void> {
  const { actorId } = wish
  if (wish.intent === 'pack') {
    const { orderId, by, weight: grams, note, requestKey } = wish
    const pieces = Object.entries(wish.pieces).map(([orderLineId, quantity]) => {
      return { orderLineId, quantity }
    })
    await makeShipment(db, { orderId, pieces, by, grams, note, requestKey, actorId }, clock)
    return
  }
  const { shipmentId } = wish
  const act = { shipmentId, actorId }
  switch (wish.intent) {
    case 'hand-over':
      return handOverShipment(db, act, clock)
    case 'deliver':
      return deliverShipment(db, act, clock)
    case 'ask-again':
      return askForLabelAgain(db, { shipmentId, oldPlaceCode: wish.oldPlaceCode ?? null })
    case 'take-back':
      await takeBackShipment(db, act, clock)
      return tell(db, { ...wish, action: 'parcel.taken-back' }, clock)
    case 'unpack':
      await cancelShipment(db, act, clock)
      return tell(db, { ...wish, action: 'parcel.unpacked' }, clock)
  }
}

type Told = {
  shopId: string
  actorId: string
  orderId: string
  shipmentId: string
  action: 'parcel.taken-back' | 'parcel.unpacked'
}

const tell = (db: ShopDb, { shopId, actorId, action, orderId, shipmentId }: Told, clock: Clock) =>
  recordAudit(
    db,
    { shopId, actorId, action, subjectKind: 'parcel', subjectId: shipmentId, after: { orderId } },
    clock,
  )
