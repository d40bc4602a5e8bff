import { z } from 'zod'
import { defineJob } from './define-job.ts'

/** Drops files that people sent, and what was wrong with them, when they are old. Daily. */
export const sweepImports = defineJob({ name: 'sweep-imports', payload: z.object({}).strict() })
