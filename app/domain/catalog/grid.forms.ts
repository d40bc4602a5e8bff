// The grid of many variants, as it is sent: one page of rows, or one change for all.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseAmount } from '#app/lib/quantity.ts'
import { sellable } from './product.forms.ts'
import { repriceKinds, rowsPerGrid } from './variant-grid.ts'

const threshold = bilingual('Nhập số nguyên từ 0', 'Enter a whole number, 0 or more')
const lowStockAt = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
  z.coerce
    .number({ error: threshold })
    .int(threshold)
    .min(0, threshold)
    .max(1_000_000, threshold)
    .optional(),
)

const { price, compareAtPrice, netContent, weightGrams, sku, gtin } = sellable

const gridRow = z
  .object({
    variantId: z.uuid(),
    price,
    compareAtPrice,
    netContent,
    weightGrams,
    sku,
    gtin,
    lowStockAt: lowStockAt.optional(),
  })
  .transform((row) => ({
    variantId: row.variantId,
    price: row.price,
    compareAtPrice: row.compareAtPrice ?? null,
    netContent: row.netContent ?? null,
    weightGrams: row.weightGrams ?? null,
    sku: row.sku ?? null,
    gtin: row.gtin ?? null,
    lowStockAt: row.lowStockAt ?? null,
  }))
export type GridRow = z.output<typeof gridRow>

const badAmount = bilingual(
  'Nhập một số, ví dụ 5 hoặc 10.000; bớt thì thêm dấu trừ phía trước',
  'Enter a number, for example 5 or 10,000; a minus before it lowers the price',
)

const change = z
  .object({
    intent: z.literal('reprice'),
    optionValue: z.preprocess(
      (typed) => (typed === '' ? null : typed),
      z.string().max(60).nullable(),
    ),
    kind: z.enum(repriceKinds),
    amount: z.string().trim(),
    roundTo: z.enum(['1', '100', '1000']).default('1000'),
  })
  .transform(({ amount, kind, roundTo, ...rest }, issues) => {
    const found = readAmount(kind, amount)
    if (found !== null) {
      return { ...rest, change: { kind, amount: found, roundTo: BigInt(roundTo) } }
    }
    issues.addIssue({ code: 'custom', message: badAmount, path: ['amount'] })
    return z.NEVER
  })

/** Percent becomes basis points; a minus lowers, but nothing is set to less than nothing. */
function readAmount(kind: (typeof repriceKinds)[number], typed: string): bigint | null {
  const isLess = /^[-−]/.test(typed)
  const bare = typed.replace(/^[-−+]\s*/, '').replace(/\s*%$/, '')
  if (kind !== 'percent') {
    const money = parseMoney(bare)
    if (!money || (kind === 'set' && (isLess || money.amount === 0n))) return null
    return isLess ? -money.amount : money.amount
  }
  const percent = parseAmount(bare)
  if (percent === null || percent > 1000 || (isLess && percent >= 100)) return null
  const points = BigInt(Math.round(percent * 100))
  return isLess ? -points : points
}

export const gridForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), rows: z.array(gridRow).min(1).max(rowsPerGrid) }),
  z.object({ intent: z.literal('fill') }),
  change,
])

export const gridQuery = z.object({
  value: z.string().max(60).catch('').default(''),
  after: z.string().max(400).nullable().catch(null).default(null),
})
