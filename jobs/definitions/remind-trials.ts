import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Tells shops whose trial is about to end. A few times a day; each reminder is told once. */
export const remindTrials = defineJob({ name: 'remind-trials', payload: z.object({}).strict() })
