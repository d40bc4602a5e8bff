// What a shop or an operator fills in about a promotion. Fields of other kinds than the chosen one are dropped.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { legalGrounds } from './discount-limit.ts'
import {
  code,
  day,
  limit,
  money,
  optional,
  percent,
  pieces,
  productIds,
} from './promotion-fields.ts'
import { benefitKinds, marketKinds, normalCode, type Benefit } from './promotion.ts'
import { periods, promotionShows, type Limits } from './standing.ts'

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

const promotionIn = (form: Fields, issues: z.core.$RefinementCtx): PromotionForm => {
  const complaints: string[] = []
  const complain: Complain = (path, message) => {
    complaints.push(path)
    issues.addIssue({ code: 'custom', path: [path], message })
  }
  const benefit = benefitIn(form, complain)
  complainOfTheRest(form, complain)
  return benefit && complaints.length === 0 ? promotionOf(form, benefit) : z.NEVER
}

export const promotionForm = fields.transform(promotionIn)
/** The market's are for all goods. */
const marketFields = fields.extend({
  kind: z.enum(marketKinds),
  productIds: z.array(z.never()).default([]),
  giftProductIds: z.array(z.never()).default([]),
})
export const marketPromotionForm = marketFields.transform(promotionIn)

const flips = z.object({ intent: z.enum(['pause', 'resume']) })
const saving = z.object({ intent: z.literal('save') })
const wish = (promotion: PromotionForm) => ({ intent: 'save' as const, promotion })

/** The switch, or the whole form. */
export const changeForm = z.discriminatedUnion('intent', [
  flips,
  fields.extend(saving.shape).transform((form, issues) => wish(promotionIn(form, issues))),
])
export const marketChangeForm = z.discriminatedUnion('intent', [
  flips,
  marketFields.extend(saving.shape).transform((form, issues) => wish(promotionIn(form, issues))),
])

export const promotionParams = z.object({ promotionId: z.uuid() })
export const kindQuery = z.object({
  kind: z.enum(benefitKinds).nullable().catch(null).default(null),
})
export const marketKindQuery = z.object({
  kind: z.enum(marketKinds).nullable().catch(null).default(null),
})
export const promotionQuery = z.object({
  show: z.enum(promotionShows).nullable().catch(null).default(null),
  q: z.string().trim().max(60).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
})

/** What a shopper types into a cart. */
export const cartCodeForm = z.object({
  code: z
    .string()
    .transform(normalCode)
    .pipe(z.string().min(1, bilingual('Nhập mã trước nhé', 'Enter the code first')).max(40)),
})
