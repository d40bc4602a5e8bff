import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { chosenReasons } from './refund.ts'

/** "30000", "30.000 ₫"; empty is nothing. */
const money = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return 0n
    const read = parseMoney(text)
    if (read) return read.amount
    context.addIssue({
      code: 'custom',
      message: bilingual('Ghi số tiền bằng đồng, ví dụ 30.000', 'An amount in đồng, like 30,000'),
    })
    return z.NEVER
  })

const pieces = z.coerce
  .number(bilingual('Ghi số nguyên', 'A whole number'))
  .int(bilingual('Ghi số nguyên', 'A whole number'))
  .min(0, bilingual('Không nhận số âm', 'Not below zero'))
  .max(100_000)

/** What comes back: pieces by line, delivery, money without pieces. `expected` is the sum that was shown. */
export const refundForm = z.object({
  intent: z.enum(['preview', 'refund']),
  lines: z
    .record(z.uuid(), z.object({ quantity: pieces, restock: z.literal('on').optional() }))
    .default({}),
  delivery: money,
  extra: money,
  reason: z.enum(chosenReasons),
  note: z.string().trim().max(300).default(''),
  requestKey: z.uuid(),
  expected: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform((text) => BigInt(text))
    .optional(),
})
export type RefundForm = z.output<typeof refundForm>

/** A refund that is a person's to give, or the gateway's to try again. */
export const giveRefundForm = z
  .object({
    intent: z.enum(['given', 'retry']),
    refundId: z.uuid(),
    note: z.string().trim().max(300).default(''),
  })
  .refine((form) => form.intent !== 'given' || form.note.length >= 3, {
    path: ['note'],
    message: bilingual(
      'Ghi mã giao dịch ngân hàng, hoặc đã đưa tiền cho ai',
      'The bank’s number of the transfer, or who was given the cash',
    ),
  })
