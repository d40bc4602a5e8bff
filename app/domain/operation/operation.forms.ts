// What an operator submits about failed jobs.
import { z } from 'zod'

export const deadLetterForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('retry'), id: z.uuid() }),
  z.object({ intent: z.literal('retry-all') }),
  z.object({ intent: z.literal('discard'), id: z.uuid(), confirmation: z.string().trim() }),
])
