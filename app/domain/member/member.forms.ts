// What a cooperative's accountant sends about households and sharing-outs.
import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseLocalDate } from '#app/lib/time.ts'
import { lotGrades } from './member-share.ts'

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((text) => text || null)

/** "10" or "7,5" per cent, as basis points. */
const percent = (most: number) =>
  z
    .string()
    .trim()
    .regex(
      /^\d{1,3}([.,]\d{1,2})?$/,
      bilingual('Nhập phần trăm, ví dụ 7,5', 'Enter a percentage, e.g. 7.5'),
    )
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))
    .refine((bps) => bps <= most * 100, bilingual(`Nhiều nhất ${most}%`, `At most ${most}%`))

const dong = z.string().transform((text, context) => {
  const money = parseMoney(text)
  if (money) return money.amount
  context.addIssue({
    code: 'custom',
    message: bilingual('Nhập số tiền, ví dụ 12.000', 'Enter an amount, e.g. 12,000'),
  })
  return z.NEVER
})

const day = z.string().transform((text, context) => {
  const parsed = parseLocalDate(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: bilingual('Chọn ngày', 'Choose a day') })
  return z.NEVER
})

const grade = percent(1000).refine((bps) => bps > 0, bilingual('Phải lớn hơn 0', 'Must be above 0'))

export const membersForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('rule'),
    fund: percent(100),
    packaging: dong,
    gradeA: grade,
    gradeB: grade,
    gradeC: grade,
  }),
  z.object({ intent: z.literal('share'), untilDay: day }),
])

export const settlementParams = z.object({ settlementId: z.uuid() })

export const settlementForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('pay'), from: z.enum(['bank', 'cash']) }),
  z.object({
    intent: z.literal('reverse'),
    reason: z
      .string()
      .trim()
      .min(3, bilingual('Ghi lý do, ít nhất vài chữ', 'Say why, in a few words'))
      .max(300),
  }),
])

const facts = {
  name: z.string().trim().min(2, bilingual('Nhập tên hộ', 'Enter a name')).max(80),
  phone: optionalText(20),
  bankAccount: optionalText(80),
}

export const householdsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), ...facts }),
  z.object({
    intent: z.literal('change'),
    householdId: z.uuid(),
    hasLeft: z
      .string()
      .optional()
      .transform((value) => value !== undefined),
    ...facts,
  }),
  z.object({ intent: z.literal('grade'), lotId: z.uuid(), grade: z.enum(lotGrades) }),
])

/** `?until=2026-11-22` of the draft. */
export const draftQuery = z.object({
  until: z
    .string()
    .optional()
    .transform((text) => (text ? parseLocalDate(text) : null))
    .catch(null),
})
