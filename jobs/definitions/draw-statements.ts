import { z } from 'zod'

import { defineJob } from './define-job.ts'

/** Closes every month that is over. */
export const drawStatements = defineJob({ name: 'draw-statements', payload: z.object({}) })
