import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Drops personal data past its retention. Daily. */
export const sweepExpired = defineJob({ name: 'sweep-expired', payload: z.object({}).strict() })
