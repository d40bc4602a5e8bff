import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { deepestBps, isTooDeep } from './discount-limit.ts'
import type { PromotionRefusal } from './promotion.ts'
import type { PromotionForm } from './promotion.forms.ts'

/** By the law of its first day. Throws `promotion.too-generous` (with `percent`, `limit`). */
export async function refuseTooGenerous(db: ShopDb | SystemDb, form: PromotionForm): Promise<void> {
  if (form.legalGround !== null) return
  const { percentBps } = await findRule(db, 'promotion.discount-limit', form.startsOn)
  if (!isTooDeep(form, percentBps)) return
  throw refuse<PromotionRefusal>('promotion.too-generous', {
    percent: Number(deepestBps(form.benefit, form.minSubtotal)) / 100,
    limit: percentBps / 100,
  })
}
