// The filters of a shop's history, from the address; a bad one is dropped.
import { z } from 'zod'

import { parseLocalDate } from '#app/lib/time.ts'
import { auditActions } from './audit.ts'

const day = z.string().catch('').default('').transform(parseLocalDate)

export const auditQuery = z.object({
  action: z.enum(auditActions).nullable().catch(null).default(null),
  actorId: z.uuid().nullable().catch(null).default(null),
  from: day,
  to: day,
  after: z.uuid().nullable().catch(null).default(null),
})
