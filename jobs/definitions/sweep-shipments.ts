import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** Asks for every parcel on its way that no carrier has said anything about for a while. */
export const sweepShipments = defineJob({ name: 'sweep-shipments', payload: z.object({}) })
