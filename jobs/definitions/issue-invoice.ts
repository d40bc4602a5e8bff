// Issue the electronic invoice of one order. Asked for when an order is paid, or delivered against cash.
import { z } from 'zod'
import { defineJob } from './define-job.ts'

export const issueInvoice = defineJob({
  name: 'issue-invoice',
  payload: z.object({ shopId: z.uuid(), orderId: z.uuid() }),
})
