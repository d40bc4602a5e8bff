// Asks the carrier for a label. The parcel's own id is the reference, so a run after a crash between the answer and
// its record is given the same label.
import { findLabelDue } from '#app/domain/shipping/label-due.server.ts'
import { recordLabel } from '#app/domain/shipping/record-label.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { makeLabel } from '../definitions/make-label.ts'
import { handle } from '../handle.server.ts'

export const makeLabelHandler = handle(makeLabel, async ({ shipmentId }, job) => {
  const due = await job.inShop((db) => findLabelDue(db, shipmentId))
  if (!due) return // an earlier attempt finished

  const answer = await registry.shipping.open(due.contract).makeLabel(due.request)
  await job.inShop((db) => recordLabel(db, shipmentId, answer))
})
