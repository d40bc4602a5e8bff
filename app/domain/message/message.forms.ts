import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { fromIso } from '#app/lib/time.ts'
import { messageLength } from './message.ts'

export const messageForm = z.object({
  body: z
    .string()
    .trim()
    .min(1, bilingual('Viết tin nhắn', 'Write a message'))
    .max(messageLength, bilingual('Tin nhắn dài quá', 'This is too long')),
  /** made with the page: pressing twice sends once */
  requestKey: z.string().regex(/^[\w-]{8,64}$/),
})

/** `lastAt~id` of the last thread seen. */
const cursor = z
  .string()
  .transform((text) => text.split('~'))
  .pipe(z.tuple([z.iso.datetime().transform(fromIso), z.uuid()]))
  .transform(([lastAt, id]) => ({ lastAt, id }))

export const threadsQuery = z.object({
  show: z.enum(['waiting']).nullable().catch(null).default(null),
  after: cursor.nullable().catch(null).default(null),
})
