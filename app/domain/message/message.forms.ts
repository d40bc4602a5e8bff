import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
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
