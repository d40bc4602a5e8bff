// What people submit about their news.
import { z } from 'zod'

import { fromIso } from '#app/lib/time.ts'
import { newsTopics } from './notification.ts'

export const newsQuery = z.object({
  topic: z.enum(newsTopics).nullable().catch(null).default(null),
  after: z.uuid().nullable().catch(null).default(null),
})

/** Everything told up to this instant was seen. */
export const seenForm = z.object({ until: z.iso.datetime().transform(fromIso) })

const topics = z
  .union([z.enum(newsTopics).transform((one) => [one]), z.array(z.enum(newsTopics))])
  .default([])

export const choicesForm = z.object({ shown: topics, mailed: topics })
