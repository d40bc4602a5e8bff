// What a seller says of a season, and what a shopper says to book.
import { z } from 'zod'

import { recipientFields } from '#app/domain/checkout/checkout.forms.ts'
import { chosenMethods } from '#app/domain/order/order.ts'
import { addressFields } from '#app/domain/place/address.forms.ts'
import { parseGrams } from '#app/domain/weighing/weighing.forms.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseAmount } from '#app/lib/quantity.ts'
import { parseLocalDate } from '#app/lib/time.ts'
import { preorderLimits, shareRules } from './preorder.ts'

function read<T>(parse: (typed: string) => T | null, message: string) {
  return z.string().transform((typed, issues) => {
    const found = parse(typed)
    if (found !== null) return found
    issues.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

const day = read(parseLocalDate, bilingual('Chọn một ngày', 'Choose a day'))
const dong = (least: bigint) =>
  read(
    (typed) => {
      const money = parseMoney(typed)
      return money && money.amount >= least ? money.amount : null
    },
    bilingual('Nhập số tiền bằng đồng', 'Enter an amount in đồng'),
  )
const grams = read(
  parseGrams,
  bilingual('Nhập cân, ví dụ 4,5 kg', 'Enter a weight, for example 4.5 kg'),
)
const wholeKilograms = read(
  (typed) => {
    const found = parseAmount(typed)
    return found !== null && found >= 1 && found <= 1_000_000 ? Math.floor(found) : null
  },
  bilingual('Nhập số ki-lô-gam', 'Enter kilograms'),
)
const percent = bilingual('Nhập từ 0 đến 90', 'Enter 0 to 90')

export const seasonForm = z
  .object({
    title: z.string().trim().min(3).max(80),
    goodsVariantId: z.uuid(),
    harvestFrom: day,
    harvestTo: day,
    bookUntil: day,
    gramsMin: grams,
    gramsMax: grams,
    pricePerKg: dong(1n),
    deposit: dong(1000n),
    deliveryFee: dong(0n),
    declaredKg: wholeKilograms,
    haircut: z.coerce.number({ error: percent }).int(percent).min(0, percent).max(90, percent),
    rule: z.enum(shareRules),
  })
  .transform(({ haircut, ...facts }) => ({ ...facts, haircutBps: haircut * 100 }))
export type SeasonFacts = z.output<typeof seasonForm>

const howMany = bilingual(
  `Đặt từ 1 đến ${preorderLimits.slotsPerBooking} suất`,
  `Book 1 to ${preorderLimits.slotsPerBooking} slots`,
)
export const bookingForm = z.object({
  ...recipientFields,
  ...addressFields,
  email: z
    .union([z.literal(''), z.email()])
    .optional()
    .transform((text) => text || null),
  slots: z.coerce
    .number({ error: howMany })
    .int(howMany)
    .min(1, howMany)
    .max(preorderLimits.slotsPerBooking, howMany),
  // A deposit in cash at the door is none.
  paymentMethod: z.enum(chosenMethods).exclude(['cod']),
  idempotencyKey: z.string().min(8).max(80),
})

export const seasonRoomForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('share'),
    harvested: z.coerce
      .number({ error: bilingual('Nhập số thùng thu được', 'Enter how many boxes there are') })
      .int()
      .min(0)
      .max(100_000),
  }),
  z.object({
    intent: z.literal('deliver'),
    bookingId: z.uuid(),
    weights: z.preprocess(
      (sent) => (sent === undefined ? [] : [sent].flat()),
      z.array(grams).max(20),
    ),
  }),
])

export const seasonParams = z.object({ seasonId: z.uuid() })
