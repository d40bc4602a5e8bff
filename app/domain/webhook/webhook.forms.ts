// What people submit about their connections.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { deliveryStatuses, webhookTopics } from './webhook.ts'

const url = z
  .string()
  .trim()
  .min(1, bilingual('Điền địa chỉ nhận tin', 'Enter the address'))
  .max(2000)

const topics = z
  .union([z.enum(webhookTopics).transform((one) => [one]), z.array(z.enum(webhookTopics))], {
    error: bilingual('Chọn ít nhất một loại tin', 'Choose at least one topic'),
  })
  .pipe(z.array(z.enum(webhookTopics)).min(1))

export const newWebhookForm = z.object({ url, topics })

export const webhookForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), url, topics }),
  z.object({ intent: z.literal('pause') }),
  z.object({ intent: z.literal('resume') }),
  z.object({ intent: z.literal('ping') }),
  z.object({ intent: z.literal('new-secret') }),
  z.object({ intent: z.literal('resend'), deliveryId: z.uuid() }),
  z.object({ intent: z.literal('remove'), typed: z.string().trim().max(300).default('') }),
])

export const webhookParams = z.object({ webhookId: z.uuid() })
export const deliveryParams = z.object({ webhookId: z.uuid(), deliveryId: z.uuid() })

export const deliveriesQuery = z.object({
  status: z.enum(deliveryStatuses).nullable().catch(null).default(null),
  after: z.uuid().nullable().catch(null).default(null),
})
