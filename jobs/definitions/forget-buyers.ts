import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Forgets who bought, when the time of keeping is over. Daily. */
export const forgetBuyers = defineJob({ name: 'forget-buyers', payload: z.object({}).strict() })
