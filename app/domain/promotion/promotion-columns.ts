// A promotion as its form has it, as columns of its row, and back.
import { addDays, localDate, startOfDay, addSeconds } from '#app/lib/time.ts'
import type { LegalGround } from './discount-limit.ts'
import type { Benefit } from './promotion.ts'
import type { PromotionForm } from './promotion.forms.ts'
import type { Limits } from './standing.ts'

/** Columns that both tables of promotions have. */
export type CommonColumns = Limits & {
  title: string
  code: string | null
  kind: string
  bps: number | null
  amount: bigint | null
  most: bigint | null
  minSubtotal: bigint
  startsAt: Date
  endsAt: Date | null
  legalGround: string | null
}

/** The last day is included: it ends with the first instant of the next one. */
export const commonColumns = (form: PromotionForm): CommonColumns => ({
  title: form.title,
  code: form.code,
  kind: form.benefit.kind,
  bps: 'bps' in form.benefit ? Number(form.benefit.bps) : null,
  amount: form.benefit.kind === 'amount' ? form.benefit.amount : null,
  most: 'most' in form.benefit ? form.benefit.most : null,
  minSubtotal: form.minSubtotal,
  startsAt: startOfDay(form.startsOn),
  endsAt: form.endsOn && startOfDay(addDays(form.endsOn, 1)),
  usesLimit: form.usesLimit,
  customerLimit: form.customerLimit,
  periodLimit: form.periodLimit,
  period: form.period,
  budget: form.budget,
  legalGround: form.legalGround,
})

export const bundleColumns = (benefit: Benefit) => ({
  buyPieces: benefit.kind === 'bundle' ? benefit.buy : null,
  getPieces: benefit.kind === 'bundle' ? benefit.get : null,
})

/** What the form shows again. */
export const formOf = (
  row: Omit<CommonColumns, 'kind' | 'bps' | 'amount' | 'most'>,
  { benefit, productIds }: { benefit: Benefit; productIds: readonly string[] },
): PromotionForm => ({
  title: row.title,
  code: row.code,
  benefit,
  productIds: [...productIds],
  minSubtotal: row.minSubtotal,
  startsOn: localDate(row.startsAt),
  endsOn: row.endsAt && localDate(addSeconds(row.endsAt, -1)),
  usesLimit: row.usesLimit,
  customerLimit: row.customerLimit,
  periodLimit: row.periodLimit,
  period: row.period,
  budget: row.budget,
  legalGround: row.legalGround as LegalGround | null,
})
