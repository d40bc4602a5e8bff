// What is read off the scales: "4,8 kg", "4800 g", "4800".
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseAmount } from '#app/lib/quantity.ts'

const message = bilingual(
  'Nhập số cân, ví dụ 4,8 kg hoặc 4800 g',
  'Enter the weight, for example 4.8 kg or 4800 g',
)

/** Whole grams; a bare number below 100 is kilograms, as people read their scales. Null when it is no weight. */
export function parseGrams(typed: string): number | null {
  const [, amount = '', unit = ''] =
    /^([\d.,]+)\s*(kg|g|gam|gram)?$/i.exec(typed.trim().normalize('NFC')) ?? []
  const found = parseAmount(amount)
  if (found === null || found <= 0) return null
  const isKilograms = unit ? unit.toLowerCase() === 'kg' : found < 100
  const grams = Math.round(found * (isKilograms ? 1000 : 1))
  return grams >= 1 && grams <= 10_000_000 ? grams : null
}

const weight = z.string().transform((typed, issues) => {
  if (typed.trim() === '') return null
  const grams = parseGrams(typed)
  if (grams !== null) return grams
  issues.addIssue({ code: 'custom', message })
  return z.NEVER
})

export const weighForm = z.object({
  lines: z
    .array(z.object({ orderLineId: z.uuid(), grams: weight }))
    .min(1)
    .max(100)
    .transform((lines) =>
      lines.flatMap(({ orderLineId, grams }) => (grams === null ? [] : [{ orderLineId, grams }])),
    ),
})
export const weighParams = z.object({ orderId: z.uuid() })
