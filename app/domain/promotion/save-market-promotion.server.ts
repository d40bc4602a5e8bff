// An operator makes, changes, pauses and resumes promotions of the market. Every act is in the operators' own log.
import type { SystemDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { commonColumns } from './promotion-columns.ts'
import type { PromotionRefusal } from './promotion.ts'
import type { PromotionForm } from './promotion.forms.ts'
import { refuseTooGenerous } from './refuse-too-generous.server.ts'
import { factsOf } from './save-promotion.server.ts'

type Operator = { accountId: string }

/** Throws `promotion.too-generous` and `.code-taken`. */
export async function createMarketPromotion(
  db: SystemDb,
  { form, accountId }: Operator & { form: PromotionForm },
  clock: Clock,
): Promise<{ id: string }> {
  await refuseTooGenerous(db, form)
  const id = newId(clock.now().getTime())
  const { count } = await db.marketPromotion.createMany({
    data: { id, ...commonColumns(form), createdAt: clock.now() },
    skipDuplicates: true,
  })
  if (count === 0) throw refuse<PromotionRefusal>('promotion.code-taken')
  await note(db, { accountId, action: 'promotion.created', id, detail: factsOf(form) }, clock)
  return { id }
}

/** Throws as createMarketPromotion, and `promotion.not-found`. */
export async function changeMarketPromotion(
  db: SystemDb,
  { promotionId, form, accountId }: Operator & { promotionId: string; form: PromotionForm },
  clock: Clock,
): Promise<void> {
  await refuseTooGenerous(db, form)
  await lockMarketPromotion(db, promotionId)
  if (form.code !== null) {
    const where = { code: form.code, NOT: { id: promotionId } }
    if ((await db.marketPromotion.count({ where })) > 0)
      throw refuse<PromotionRefusal>('promotion.code-taken')
  }
  await db.marketPromotion.updateMany({
    where: { id: promotionId },
    data: { ...commonColumns(form), revision: { increment: 1 } },
  })
  const detail = factsOf(form)
  await note(db, { accountId, action: 'promotion.changed', id: promotionId, detail }, clock)
}

/** Pausing twice is pausing once. Throws `promotion.not-found`. */
export async function switchMarketPromotion(
  db: SystemDb,
  { promotionId, isPaused, accountId }: Operator & { promotionId: string; isPaused: boolean },
  clock: Clock,
): Promise<void> {
  await lockMarketPromotion(db, promotionId)
  const { count } = await db.marketPromotion.updateMany({
    where: { id: promotionId, isPaused: !isPaused },
    data: { isPaused, revision: { increment: 1 } },
  })
  if (count === 0) return
  const action = isPaused ? 'promotion.paused' : 'promotion.resumed'
  await note(db, { accountId, action, id: promotionId, detail: {} }, clock)
}

async function lockMarketPromotion(db: SystemDb, id: string): Promise<void> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM market_promotion WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  if (rows.length === 0) throw refuse<PromotionRefusal>('promotion.not-found')
}

type Note = Operator & { action: string; id: string; detail: Record<string, unknown> }

async function note(
  db: SystemDb,
  { accountId, action, id, detail }: Note,
  clock: Clock,
): Promise<void> {
  const subject = { subjectKind: 'promotion', subjectId: id }
  await db.operatorAction.create({
    data: { accountId, action, ...subject, detail: detail as never, at: clock.now() },
  })
}
