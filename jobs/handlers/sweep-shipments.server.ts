import { asSystem } from '#app/db/doors.server.ts'
import { sweepSilentShipments } from '#app/domain/shipping/sweep-shipments.server.ts'
import { sweepShipments } from '../definitions/sweep-shipments.ts'
import { handle } from '../handle.server.ts'

export const sweepShipmentsHandler = handle(sweepShipments, async (_, job) => {
  await asSystem('sweep silent parcels', (db) => sweepSilentShipments(db, job.clock))
})
