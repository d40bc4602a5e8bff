import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** Asks the gateway about every payment that nobody has told us the end of. */
export const sweepPayments = defineJob({ name: 'sweep-payments', payload: z.object({}) })
