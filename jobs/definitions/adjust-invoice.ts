// Tell by an adjusting invoice what was given back of an order after its invoice. Asked for with every refund.
import { z } from 'zod'
import { defineJob } from './define-job.ts'

export const adjustInvoice = defineJob({
  name: 'adjust-invoice',
  payload: z.object({ shopId: z.uuid(), orderId: z.uuid() }),
})
