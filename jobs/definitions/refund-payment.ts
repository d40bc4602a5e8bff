import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** Gives a shopper's money back through the gateway that took it. */
export const refundPayment = defineJob({
  name: 'refund-payment',
  payload: z.object({ shopId: z.uuid(), refundId: z.uuid() }),
  attempts: 10,
  backoffMs: 5_000,
})
