import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { foldOrderCode, foldPhone } from './order-pass.ts'

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

const wrongCode = bilingual('Nhập mã đơn, ví dụ K7M2XQ', 'Enter the code, like K7M2XQ')
const wrongPhone = bilingual('Nhập số điện thoại đã đặt hàng', 'Enter the telephone number')

/** What a guest types to see an order again. */
export const findOrderForm = z.object({
  code: z
    .string()
    .transform(foldOrderCode)
    .pipe(z.string().regex(/^.{4,16}$/, wrongCode)),
  phone: z
    .string()
    .transform(foldPhone)
    .pipe(z.string().regex(/^.{8,13}$/, wrongPhone)),
})
