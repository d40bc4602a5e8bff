import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** Asks the carrier where a parcel is. */
export const refreshShipment = defineJob({
  name: 'refresh-shipment',
  payload: z.object({ shopId: z.uuid(), shipmentId: z.uuid() }),
  attempts: 8,
  backoffMs: 5_000,
})
