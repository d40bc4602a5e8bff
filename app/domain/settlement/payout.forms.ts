// What operators and shops send about payouts.
import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'
import { isPayoutBank, plainCapitals } from './banks.ts'

const bank = z
  .string()
  .refine(isPayoutBank, bilingual('Chọn ngân hàng trong danh sách', 'Choose a bank of the list'))

export const payoutAccountForm = z.object({
  bankCode: bank,
  accountNumber: z
    .string()
    .transform((text) => text.replaceAll(/[\s.-]/g, ''))
    .pipe(
      z
        .string()
        .regex(/^\d{6,19}$/, bilingual('Số tài khoản gồm 6 đến 19 chữ số', '6 to 19 digits')),
    ),
  accountName: z
    .string()
    .transform(plainCapitals)
    .pipe(
      z
        .string()
        .min(3, bilingual('Nhập tên chủ tài khoản', 'Enter the account holder'))
        .max(70, bilingual('Nhiều nhất 70 chữ', 'At most 70 letters')),
    ),
})

export const proposeForm = z.object({ bankCode: bank })

export const batchParams = z.object({ batchId: z.uuid() })

export const batchForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve') }),
  z.object({ intent: z.literal('paid') }),
  z.object({ intent: z.literal('drop') }),
  z.object({
    intent: z.literal('reverse'),
    shopId: z.uuid(),
    payoutId: z.uuid(),
    reason: z
      .string()
      .trim()
      .min(3, bilingual('Ghi lý do, ít nhất vài chữ', 'Say why, in a few words'))
      .max(300),
    confirmation: z.string().trim(),
  }),
])
