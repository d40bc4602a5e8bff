import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** Tells the carrier not to fetch a parcel that was unpacked. */
export const cancelLabel = defineJob({
  name: 'cancel-label',
  payload: z.object({ shopId: z.uuid(), shipmentId: z.uuid() }),
  attempts: 10,
  backoffMs: 5_000,
})
