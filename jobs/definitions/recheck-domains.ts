import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Looks once a day whether each domain that leads to a shop is still proven. Hourly, a part of them each time. */
export const recheckDomains = defineJob({
  name: 'recheck-domains',
  payload: z.object({}).strict(),
})
