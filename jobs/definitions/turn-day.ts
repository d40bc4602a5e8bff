import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** A new day in Viet Nam: stars that ended, lots on their last day, reminders. Hourly, so also at 00:00 there. */
export const turnDay = defineJob({ name: 'turn-day', payload: z.object({}).strict() })
