import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** Asks the carrier to fetch a parcel. */
export const makeLabel = defineJob({
  name: 'make-label',
  payload: z.object({ shopId: z.uuid(), shipmentId: z.uuid() }),
  attempts: 10,
  backoffMs: 2_000,
})
