// Single fields of the promotion forms: what people type for money, percentages, days and codes.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseLocalDate } from '#app/lib/time.ts'
import { codeShape, normalCode } from './promotion.ts'

const emptyAsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(emptyAsAbsent, schema.optional()).optional()

const badMoney = bilingual(
  'Nhập số tiền bằng đồng, ví dụ 50.000',
  'Enter an amount in đồng, for example 50,000',
)
const mostDong = 10_000_000_000n
export const money = z.string().transform((typed, issues) => {
  const amount = parseMoney(typed)?.amount
  if (amount !== undefined && amount > 0n && amount <= mostDong) return amount
  issues.addIssue({ code: 'custom', message: badMoney })
  return z.NEVER
})

const badPercent = bilingual(
  'Nhập phần trăm từ 1 đến 100, ví dụ 10 hoặc 12,5',
  'Enter a percentage from 1 to 100, like 10 or 12.5',
)
/** "12,5" → 1250 basis points */
export const percent = z.string().transform((typed, issues) => {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.')
  const bps = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : 0
  if (bps >= 100 && bps <= 10_000) return BigInt(bps)
  issues.addIssue({ code: 'custom', message: badPercent })
  return z.NEVER
})

export const pieces = z.coerce.number().int().min(1).max(100)
export const limit = z.coerce.number().int().min(1).max(1_000_000)
export const day = z.string().transform((typed, issues) => {
  const found = parseLocalDate(typed)
  if (found) return found
  issues.addIssue({ code: 'custom', message: bilingual('Chọn một ngày', 'Choose a day') })
  return z.NEVER
})
export const code = z
  .string()
  .transform(normalCode)
  .pipe(
    z
      .string()
      .regex(
        codeShape,
        bilingual(
          'Mã gồm 3 đến 20 chữ không dấu và số, ví dụ GAO10',
          'A code is 3 to 20 letters and digits, like GAO10',
        ),
      ),
  )
export const productIds = z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid()).max(200))
