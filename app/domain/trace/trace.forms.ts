// What farmers and makers submit, read the same way in the browser and on the server.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseAmount } from '#app/lib/quantity.ts'
import { parseLocalDate } from '#app/lib/time.ts'

import { lotFilters } from './lot-filters.ts'
import { isLotCode } from './lot-code.ts'
import { diarySteps, plotKinds } from './trace.ts'

const emptyAsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsAbsent, schema.optional())

const day = z.string().transform((typed, issues) => {
  const found = parseLocalDate(typed)
  if (found) return found
  issues.addIssue({ code: 'custom', message: bilingual('Chọn một ngày', 'Choose a day') })
  return z.NEVER
})

const badAmount = bilingual(
  'Nhập một số lớn hơn 0, ví dụ 1,5',
  'Enter a number above 0, for example 1.5',
)
const amount = z.string().transform((typed, issues) => {
  const found = parseAmount(typed)
  if (found !== null && found > 0 && found <= 1_000_000_000) return found
  issues.addIssue({ code: 'custom', message: badAmount })
  return z.NEVER
})

const wholeDays = (most: number) => {
  const message = bilingual(`Nhập số ngày, từ 0 đến ${most}`, `Enter days, from 0 to ${most}`)
  return z.coerce.number({ error: message }).int(message).min(0, message).max(most, message)
}

const lotCode = z.string().trim().refine(isLotCode, bilingual('Mã lô có 1 đến 20 ký tự, không dấu, không khoảng trắng', 'A lot code has 1 to 20 characters without marks or spaces')) // prettier-ignore
const unit = z.string().trim().min(1, bilingual('Chọn đơn vị', 'Choose a unit')).max(20)
const note = z
  .string()
  .trim()
  .max(1000, bilingual('Tối đa 1.000 ký tự', 'At most 1,000 characters'))
  .default('')
const clientKey = z.string().min(16).max(64)
const photo = optional(z.instanceof(File))

export const diaryEntryForm = z.object({
  plotId: z.uuid(),
  step: z.enum(diarySteps),
  day,
  product: optional(z.string().trim().max(120)),
  amount: optional(amount),
  amountUnit: optional(unit),
  withdrawalDays: optional(wholeDays(365)),
  note,
  photo,
  clientKey,
})

export const declareErrorForm = z.object({
  eventId: z.uuid(),
  reason: z.enum(['did_not_occur', 'incorrect_data']),
  clientKey,
})

export const plotForm = z.object({
  name: z.string().trim().min(1, bilingual('Đặt tên để dễ nhớ, ví dụ “Ao số 1”', 'Give it a name, for example “Pond 1”')).max(60), // prettier-ignore
  kind: z.enum(plotKinds),
  householdId: optional(z.uuid()),
  areaM2: optional(amount.transform(Math.round)),
})

export const harvestForm = z.object({
  plotId: z.uuid(bilingual('Chọn nơi thu hoạch', 'Choose where')),
  day,
  material: z.string().trim().min(1, bilingual('Ghi thu được gì, ví dụ “Cá chạch sụn”', 'Say what, for example “Loach”')).max(80), // prettier-ignore
  quantity: amount,
  unit,
  lotCode: optional(lotCode),
  note,
  photo,
  clientKey,
})

const input = z.object({ lotId: z.uuid(), quantity: optional(amount) })

export const processForm = z.object({
  day,
  inputs: z.array(input).max(200).default([]),
  variantId: z.uuid(bilingual('Chọn sản phẩm làm ra', 'Choose what was made')),
  quantity: amount,
  shelfLifeDays: optional(wholeDays(3650)),
  lotCode: optional(lotCode),
  note,
  photo,
  clientKey,
})

export const wasteForm = z.object({
  intent: z.literal('waste'),
  quantity: amount,
  note: z.string().trim().min(1, bilingual('Ghi lý do', 'Give the reason')).max(200),
})

export const recallForm = z.object({
  intent: z.literal('recall'),
  reason: z.string().trim().min(5, bilingual('Ghi lý do để người mua hiểu', 'Give the reason for shoppers')).max(500), // prettier-ignore
  clientKey,
})

export const diaryQuery = z.object({
  plot: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
})

export const entryQuery = z.object({
  plot: z.uuid().optional().catch(undefined),
  step: z.enum(diarySteps).catch('note'),
})

export const lotsQuery = z.object({
  show: z.enum(lotFilters).catch('in-stock'),
  q: z.string().trim().max(60).catch(''),
  page: z.coerce.number().int().min(0).max(1000).catch(0),
})

export const labelQuery = z.object({ copies: z.coerce.number().int().min(1).max(60).catch(8) })

export const lotParams = z.object({ lotId: z.uuid() })
