// What a shop submits to apply, and what an approver submits to decide.
import { z } from 'zod'

export const applyForm = z.object({
  motivation: z
    .string()
    .trim()
    .min(10, 'Viết vài câu (ít nhất 10 ký tự) về điều bạn muốn đạt được')
    .max(2000, 'Tối đa 2.000 ký tự'),
  consent: z.literal('on', 'Cần đồng ý để tỉnh xem số liệu của cửa hàng trong thời gian dùng thử'),
})

export const decideForm = z.object({
  applicationId: z.uuid(),
  shopId: z.uuid(),
  decision: z.enum(['admit', 'refuse']),
  note: z.string().trim().max(1000, 'Tối đa 1.000 ký tự').default(''),
})
export type Decision = z.infer<typeof decideForm>['decision']
