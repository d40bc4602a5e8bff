import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { findingKinds } from './mismatch.ts'

/** Ask the gateway about a payment, let it try a refund again, or write down what was found out. */
export const mismatchForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), subjectId: z.uuid() }),
  z.object({ intent: z.literal('retry'), subjectId: z.uuid() }),
  z.object({
    intent: z.literal('note'),
    subjectKind: z.enum(findingKinds),
    subjectId: z.uuid(),
    note: z
      .string()
      .trim()
      .min(5, bilingual('Ghi điều đã tìm ra, ít nhất vài chữ', 'Say what you found out'))
      .max(500),
  }),
])
export type MismatchForm = z.output<typeof mismatchForm>
