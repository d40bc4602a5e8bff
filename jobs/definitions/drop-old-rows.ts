import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Sweeps what has served its time: finished jobs, discarded failures. Hourly. */
export const dropOldRows = defineJob({ name: 'drop-old-rows', payload: z.object({}).strict() })
