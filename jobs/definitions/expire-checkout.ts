import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** The time to pay is over: ask the gateway once more, then give the goods back. */
export const expireCheckout = defineJob({
  name: 'expire-checkout',
  payload: z.object({ checkoutId: z.uuid() }),
})
