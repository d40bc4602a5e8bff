// What a shop submits to apply, and what an approver submits to decide.
import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'

export const applyForm = z.object({
  motivation: z
    .string()
    .trim()
    .min(
      10,
      bilingual(
        'Viết vài câu (ít nhất 10 ký tự) về điều bạn muốn đạt được',
        'Write a few words (at least 10 letters) on what you want to achieve',
      ),
    )
    .max(2000, bilingual('Tối đa 2.000 ký tự', 'At most 2,000 letters')),
  consent: z.literal(
    'on',
    bilingual(
      'Cần đồng ý để tỉnh xem số liệu của cửa hàng thì mới tham gia được',
      'Taking part needs your agreement that the province sees the figures',
    ),
  ),
})

export const decideForm = z.object({
  applicationId: z.uuid(),
  shopId: z.uuid(),
  decision: z.enum(['admit', 'refuse']),
  note: z
    .string()
    .trim()
    .max(1000, bilingual('Tối đa 1.000 ký tự', 'At most 1,000 letters'))
    .default(''),
})
export type Decision = z.infer<typeof decideForm>['decision']
