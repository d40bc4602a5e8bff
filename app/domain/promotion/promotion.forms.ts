// What a shop or an operator fills in about a promotion. Fields of other kinds than the chosen one are dropped.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import { legalGrounds } from './discount-limit.ts'
import { benefitKinds, codeShape, normalCode, type Benefit } from './promotion.ts'
import { periods, type Limits } from './standing.ts'

const emptyAsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(emptyAsAbsent, schema.optional()).optional()

const badMoney = bilingual(
  'Nhập số tiền bằng đồng, ví dụ 50.000',
  'Enter an amount in đồng, for example 50,000',
)
const mostDong = 10_000_000_000n
const money = z.string().transform((typed, issues) => {
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
const percent = z.string().transform((typed, issues) => {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.')
  const bps = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : 0
  if (bps >= 100 && bps <= 10_000) return BigInt(bps)
  issues.addIssue({ code: 'custom', message: badPercent })
  return z.NEVER
})

const pieces = z.coerce.number().int().min(1).max(100)
const limit = z.coerce.number().int().min(1).max(1_000_000)
const day = z.string().transform((typed, issues) => {
  const found = parseLocalDate(typed)
  if (found) return found
  issues.addIssue({ code: 'custom', message: bilingual('Chọn một ngày', 'Choose a day') })
  return z.NEVER
})
const code = z
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
const productIds = z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid()).max(200))

const fields = z.object({
  title: z.string().trim().min(3).max(80),
  code: optional(code),
  kind: z.enum(benefitKinds),
  percent: optional(percent),
  amount: optional(money),
  most: optional(money),
  buyPieces: optional(pieces),
  getPieces: optional(pieces),
  givePercent: optional(percent),
  minSubtotal: optional(money),
  startsOn: day,
  endsOn: optional(day),
  usesLimit: optional(limit),
  customerLimit: optional(limit),
  periodLimit: optional(limit),
  period: optional(z.enum(periods)),
  budget: optional(money),
  legalGround: optional(z.enum(legalGrounds)),
  productIds,
  giftProductIds: productIds,
})
type Fields = z.output<typeof fields>

export type PromotionForm = Limits & {
  title: string
  code: string | null
  benefit: Benefit
  productIds: string[]
  minSubtotal: bigint
  startsOn: LocalDate
  /** the last day, included */
  endsOn: LocalDate | null
  legalGround: (typeof legalGrounds)[number] | null
}

const needed = bilingual('Mục này cần được điền', 'This is needed')
type Complain = (path: keyof Fields, message: string) => void

function benefitIn(form: Fields, complain: Complain): Benefit | null {
  const { kind, most = null } = form
  switch (kind) {
    case 'delivery':
      return { kind, most }
    case 'percent':
      if (form.percent !== undefined) return { kind, bps: form.percent, most }
      complain('percent', needed)
      return null
    case 'amount':
      if (form.amount !== undefined) return { kind, amount: form.amount }
      complain('amount', needed)
      return null
    case 'bundle': {
      const { buyPieces: buy, getPieces: get, givePercent: bps = 10_000n, giftProductIds } = form
      if (buy !== undefined && get !== undefined) return { kind, buy, get, bps, giftProductIds }
      complain(buy === undefined ? 'buyPieces' : 'getPieces', needed)
      return null
    }
  }
}

function complainOfTheRest(form: Fields, complain: Complain): void {
  if (form.endsOn && form.endsOn < form.startsOn) {
    complain('endsOn', bilingual('Ngày cuối phải sau ngày đầu', 'The last day is before the first'))
  }
  if (form.customerLimit && !form.code) {
    complain(
      'customerLimit',
      bilingual(
        'Chỉ mã mới giới hạn theo khách được: lúc xem giỏ, ta chưa biết khách là ai',
        'Only a code can be limited by customer: while they look at a cart nobody knows who they are',
      ),
    )
  }
  if ((form.period === undefined) !== (form.periodLimit === undefined)) {
    complain(form.period ? 'periodLimit' : 'period', needed)
  }
  if (form.kind === 'bundle' && form.giftProductIds.some((id) => form.productIds.includes(id))) {
    complain(
      'giftProductIds',
      bilingual(
        'Sản phẩm được tặng phải khác sản phẩm cần mua; để trống nếu tặng chính sản phẩm đó',
        'What is given differs from what is bought; leave it empty to give the same',
      ),
    )
  }
  if (form.kind === 'bundle' && form.giftProductIds.length > 0 && form.productIds.length === 0) {
    complain('productIds', needed)
  }
}

const promotionOf = (form: Fields, benefit: Benefit): PromotionForm => ({
  title: form.title,
  code: form.code ?? null,
  benefit,
  productIds: form.productIds,
  minSubtotal: form.minSubtotal ?? 0n,
  startsOn: form.startsOn,
  endsOn: form.endsOn ?? null,
  usesLimit: form.usesLimit ?? null,
  customerLimit: form.customerLimit ?? null,
  periodLimit: form.periodLimit ?? null,
  period: form.period ?? null,
  budget: form.budget ?? null,
  legalGround: form.legalGround ?? null,
})

export const promotionForm = fields.transform((form, issues): PromotionForm => {
  let isFine = true
  const complain: Complain = (path, message) => {
    isFine = false
    issues.addIssue({ code: 'custom', path: [path], message })
  }
  const benefit = benefitIn(form, complain)
  complainOfTheRest(form, complain)
  return benefit && isFine ? promotionOf(form, benefit) : z.NEVER
})

/** The market's are for all goods, and give no bundles: one cart's shops would share a gift. */
export const marketPromotionForm = promotionForm.refine(
  ({ benefit, productIds: chosen }) => benefit.kind !== 'bundle' && chosen.length === 0,
  { path: ['kind'] },
)

export const switchForm = z.object({ intent: z.enum(['pause', 'resume']) })

/** What a shopper types into a cart. */
export const cartCodeForm = z.object({
  code: z
    .string()
    .transform(normalCode)
    .pipe(z.string().min(1, bilingual('Nhập mã trước nhé', 'Enter the code first')).max(40)),
})
