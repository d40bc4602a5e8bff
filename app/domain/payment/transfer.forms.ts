import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'

const orderCode = z
  .string()
  .trim()
  .min(4, bilingual('Ghi mã đơn hàng, ví dụ K7QXM2', 'The order code, like K7QXM2'))
  .max(20)
const transferId = z.uuid()

const amount = z.string().transform((text, context) => {
  const read = parseMoney(text)
  if (read && read.amount > 0n) return read.amount
  context.addIssue({
    code: 'custom',
    message: bilingual('Ghi số tiền bằng đồng, ví dụ 185.000', 'An amount in đồng, like 185,000'),
  })
  return z.NEVER
})

/** A statement of a bank account, a shop's or the market's. */
export const statementSent = z.object({
  intent: z.literal('statement'),
  file: z
    .instanceof(File, { error: bilingual('Chọn tệp sao kê', 'Choose the statement') })
    .refine(({ size }) => size > 0, bilingual('Tệp này trống', 'This file is empty')),
})

/** What a person of the shop does about its bank transfers. */
export const transferForm = z.discriminatedUnion('intent', [
  statementSent,
  z.object({
    intent: z.literal('note'),
    orderCode,
    amount,
    reference: z
      .string()
      .trim()
      .min(4, bilingual('Chép mã giao dịch trong ứng dụng ngân hàng', 'The bank’s number of it'))
      .max(80),
  }),
  z.object({ intent: z.literal('attach'), transferId, orderCode }),
  z.object({
    intent: z.literal('aside'),
    transferId,
    note: z
      .string()
      .trim()
      .min(3, bilingual('Ghi vài chữ: tiền này là gì', 'Say what this money is'))
      .max(300),
  }),
  z.object({ intent: z.literal('owe-back'), transferId }),
])
export type TransferForm = z.output<typeof transferForm>
