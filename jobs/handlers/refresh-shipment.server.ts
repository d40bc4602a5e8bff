// Asks the carrier where a parcel is and writes down what is new.
import { applyTracking, takeTrackingDue } from '#app/domain/shipping/apply-tracking.server.ts'
import { findContract } from '#app/domain/shipping/label-due.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { refreshShipment } from '../definitions/refresh-shipment.ts'
import { handle } from '../handle.server.ts'

export const refreshShipmentHandler = handle(refreshShipment, async ({ shipmentId }, job) => {
  const due = await job.inShop((db) => takeTrackingDue(db, shipmentId))
  if (!due) return // its label is not here yet: the sweep asks later

  const account = await job.inShop((db) => findContract(db, due.carrier))
  if (!account) throw new Error(`shop has no contract with ${due.carrier} any more`)
  const tracking = await registry.shipping.open(account.contract).track(due.trackingCode)
  await job.inShop((db) => applyTracking(db, { shipmentId, tracking }, job.clock))
})
