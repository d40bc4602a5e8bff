// Tell the search engine what is true of some products now. Asked for by whoever refreshed their listing rows.
import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** So many products are read, sent and read again at a time. */
export const mostProductsAtOnce = 200

/** About an hour of tries: a search server may be away for a while, and nothing else waits for it. */
export const indexListings = defineJob({
  name: 'index-listings',
  payload: z.object({
    products: z
      .array(z.object({ shopId: z.uuid(), productId: z.uuid() }))
      .min(1)
      .max(mostProductsAtOnce),
  }),
  attempts: 10,
  backoffMs: 5_000,
})
