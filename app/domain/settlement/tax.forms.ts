import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'
import { monthPattern } from './month.ts'

export const fileTaxForm = z.object({
  month: z.string().regex(monthPattern),
  reference: z
    .string()
    .trim()
    .min(4, bilingual('Nhập mã giao dịch của cơ quan thuế', 'Enter the tax office’s reference'))
    .max(60),
})
