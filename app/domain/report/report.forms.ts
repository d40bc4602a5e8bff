// What of the reports is asked for, from the address; what does not fit is dropped.
import { z } from 'zod'

import { parseLocalDate } from '#app/lib/time.ts'
import { reportKinds, spans } from './report.ts'

const day = z.string().catch('').default('').transform(parseLocalDate)

export const reportQuery = z.object({
  by: z.enum(reportKinds).catch('day').default('day'),
  span: z.enum(spans).nullable().catch(null).default(null),
  from: day,
  to: day,
})
