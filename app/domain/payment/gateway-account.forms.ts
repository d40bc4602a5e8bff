import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { accountProviders } from './gateway-account.ts'

const secret = (atLeast: number) =>
  z
    .string()
    .trim()
    .max(300)
    .default('')
    .refine(
      (text) => text === '' || text.length >= atLeast,
      bilingual('Khoá này ngắn quá, bạn chép lại cho đủ', 'This key is too short: copy it whole'),
    )

/** How long goods may wait for a transfer, minutes. */
export const holdChoices = [30, 60, 180, 1_440] as const

const accountNumber = z
  .string()
  .transform((text) => text.replaceAll(/[\s.-]/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .regex(
        /^[0-9A-Z]{4,19}$/,
        bilingual('Số tài khoản chỉ có chữ số, ví dụ 3300201234567', 'Digits only'),
      ),
  )

const bank = z.object({
  intent: z.literal('bank'),
  bankBin: z.string().regex(/^\d{6}$/, bilingual('Chọn ngân hàng', 'Choose the bank')),
  accountNumber,
  accountName: z.string().trim().min(2, bilingual('Ghi tên chủ tài khoản', 'Its holder')).max(80),
  holdMinutes: z.coerce.number().pipe(z.union(holdChoices.map((minutes) => z.literal(minutes)))),
  webhookSecret: secret(8),
})

const vnpay = z.object({
  intent: z.literal('vnpay'),
  tmnCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z]{8}$/, bilingual('Mã website có 8 chữ và số', 'Eight letters and digits')),
  secret: secret(16),
})

const stripe = z.object({
  intent: z.literal('stripe'),
  label: z.string().trim().min(2, bilingual('Đặt một tên để bạn nhận ra', 'A name')).max(80),
  secretKey: secret(16).refine(
    (text) => text === '' || /^(sk|rk)_/.test(text),
    bilingual('Khoá của Stripe bắt đầu bằng sk_ hoặc rk_', 'It begins with sk_ or rk_'),
  ),
  webhookSecret: secret(16).refine(
    (text) => text === '' || text.startsWith('whsec_'),
    bilingual('Khoá này bắt đầu bằng whsec_', 'It begins with whsec_'),
  ),
})

const toggle = z.object({
  intent: z.literal('switch'),
  provider: z.enum(accountProviders),
  isActive: z.enum(['on', 'off']).transform((word) => word === 'on'),
})

/** The accounts over which a shop is paid; an empty secret keeps the one that is there. */
export const accountForm = z.discriminatedUnion('intent', [bank, vnpay, stripe, toggle])
export type AccountForm = z.output<typeof accountForm>
