import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'

export const orderSteps = ['hand-over', 'deliver', 'cancel'] as const

/** One button of the seller's order page. */
export const orderStepForm = z
  .object({
    step: z.enum(orderSteps),
    reason: z.string().trim().max(300).default(''),
    /** where the button stood */
    back: z.enum(['order', 'today']).catch('order').default('order'),
  })
  .refine((form) => form.step !== 'cancel' || form.reason.length >= 3, {
    path: ['reason'],
    message: bilingual('Ghi vài chữ để khách biết vì sao', 'Tell the shopper why'),
  })
export type OrderStepForm = z.infer<typeof orderStepForm>
