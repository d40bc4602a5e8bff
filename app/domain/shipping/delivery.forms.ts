// What an owner fills in about delivery.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseAmount } from '#app/lib/quantity.ts'
import { carrierIds } from '#plugins/shipping/port.ts'
import { deliveryKinds } from './delivery.ts'

const badMoney = bilingual('Nhập số tiền bằng đồng, ví dụ 30.000', 'Enter an amount, like 30,000')
const mostMoney = 10_000_000n

const money = z.string().transform((typed, issues) => {
  const read = parseMoney(typed)
  if (read && read.amount <= mostMoney) return read.amount
  issues.addIssue({ code: 'custom', message: badMoney })
  return z.NEVER
})
const isEmpty = (text: unknown) => typeof text !== 'string' || text.trim() === ''
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (isEmpty(text) ? null : text), schema.nullable())

const badWeight = bilingual('Nhập số ký, ví dụ 2 hoặc 0,5', 'Enter kilograms, like 2 or 0.5')
const kilograms = z.string().transform((typed, issues) => {
  const read = parseAmount(typed)
  if (read !== null && read > 0 && read <= 1000) return Math.round(read * 1000)
  issues.addIssue({ code: 'custom', message: badWeight })
  return z.NEVER
})

const days = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, bilingual('Nhập số ngày', 'Enter a number of days'))
  .transform(Number)
  .pipe(z.number().max(60, bilingual('Nhiều nhất 60 ngày', 'At most 60 days')))
const turned = bilingual('Số ngày sau phải bằng hoặc lớn hơn số trước', 'Not less than the first')

const rate = z
  .object({
    isOn: z.literal('on'),
    fee: money,
    freeFromTotal: orNull(money),
    includedGrams: orNull(kilograms),
    feePerKg: z.preprocess((text) => (isEmpty(text) ? '0' : text), money),
    mostGrams: orNull(kilograms),
    daysMin: days,
    daysMax: days,
  })
  .refine((one) => one.daysMin <= one.daysMax, { path: ['daysMax'], message: turned })

/** A zone whose tick is off has no price, whatever stands in its fields. */
const rates = z.preprocess(
  (given) =>
    typeof given === 'object' && given !== null
      ? Object.fromEntries(
          Object.entries(given).filter(
            ([, one]) => typeof one === 'object' && one !== null && 'isOn' in one,
          ),
        )
      : {},
  z.record(z.uuid(), rate),
)

export const methodForm = z
  .object({
    kind: z.enum(deliveryKinds),
    name: z.string().trim().min(2).max(60),
    nameEn: z.string().trim().max(60).default(''),
    carrier: orNull(z.enum(carrierIds)),
    daysMin: days,
    daysMax: days,
    openingHours: z.string().trim().max(120).default(''),
    isActive: z
      .literal('on')
      .optional()
      .transform((tick) => tick === 'on'),
    rates,
  })
  .refine((one) => one.daysMin <= one.daysMax, { path: ['daysMax'], message: turned })
export type MethodForm = z.output<typeof methodForm>

const listOf = (code: RegExp) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((codes) => [codes].flat())
    .default([])
    .pipe(z.array(z.string().regex(code)).max(400))

export const zoneForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('save'),
    name: z.string().trim().min(2).max(60),
    province: listOf(/^\d{2}$/),
    /** communes that stay */
    commune: listOf(/^\d{5}$/),
    /** one more commune: its province, and what was typed or chosen */
    moreProvince: z.string().default(''),
    communeCode: z.string().default(''),
    communeText: z.string().trim().max(80).default(''),
  }),
  z.object({ intent: z.literal('remove'), typed: z.string().trim().max(60).default('') }),
])

const phone = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/[\s.-]/g, '').replace(/^\+?84/, '0'))
  .pipe(
    z.string().regex(/^0\d{9,10}$/, bilingual('Ví dụ 0912 345 678', 'A number like 0912 345 678')),
  )

export const carrierForm = z.object({
  intent: z.enum(['save', 'pause', 'resume', 'renew']),
  token: z.string().trim().max(200).default(''),
  shopNumber: z.string().trim().max(40).default(''),
  senderName: z.string().trim().max(120).default(''),
  senderPhone: z.union([z.literal(''), phone]).default(''),
})
/** The sender is needed only when the contract is saved. */
export const senderFields = z.object({ senderName: z.string().min(2), senderPhone: phone })

export const weightsForm = z.object({
  grams: z
    .record(
      z.uuid(),
      z
        .string()
        .trim()
        .regex(/^(|[1-9]\d{0,5})$/, bilingual('Nhập số gam, ví dụ 600', 'Enter grams, like 600')),
    )
    .default({})
    .transform((typed) =>
      Object.entries(typed).flatMap(([variantId, text]) =>
        text === '' ? [] : [{ variantId, grams: Number(text) }],
      ),
    ),
})
