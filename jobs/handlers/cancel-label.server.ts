// Tells the carrier that nobody needs to come. Cancelling twice is cancelling once.
import { findUnpacked, recordTooLate } from '#app/domain/shipping/unpacked-label.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { cancelLabel } from '../definitions/cancel-label.ts'
import { handle } from '../handle.server.ts'

export const cancelLabelHandler = handle(cancelLabel, async ({ shipmentId }, job) => {
  const due = await job.inShop((db) => findUnpacked(db, shipmentId))
  if (!due) return

  const outcome = await registry.shipping.open(due.contract).cancelLabel(due.trackingCode)
  if (outcome === 'too-late') await job.inShop((db) => recordTooLate(db, shipmentId))
})
