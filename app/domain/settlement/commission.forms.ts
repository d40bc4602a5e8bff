import { z } from 'zod'
import { categories } from '#app/domain/catalog/product.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { parseLocalDate } from '#app/lib/time.ts'

/** "1,5" or "1.5" per cent, as basis points; at most 50. */
const percent = z
  .string()
  .trim()
  .regex(
    /^\d{1,2}([.,]\d{1,2})?$/,
    bilingual('Nhập phần trăm, ví dụ 1,5', 'Enter a percentage, e.g. 1.5'),
  )
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))
  .refine((bps) => bps <= 5000, bilingual('Nhiều nhất 50%', 'At most 50%'))
const day = z.string().transform((text, context) => {
  const parsed = parseLocalDate(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: bilingual('Chọn ngày', 'Choose a day') })
  return z.NEVER
})
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null)

export const commissionForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    forShopId: optional(z.uuid()),
    category: optional(z.enum(categories)),
    rate: percent,
    day,
    note: z.string().trim().max(200).default(''),
  }),
  z.object({ intent: z.literal('end'), id: z.uuid(), day }),
])
