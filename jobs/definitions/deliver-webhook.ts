// One try to tell one program of a shop one thing. A try that fails asks for the next itself, so that a program which
// does not answer fills the shop's own log and not the operators'.
import { z } from 'zod'
import { defineJob } from './define-job.ts'

export const deliverWebhook = defineJob({
  name: 'deliver-webhook',
  payload: z.object({ shopId: z.uuid(), deliveryId: z.uuid(), attempt: z.number().int().min(1) }),
})
