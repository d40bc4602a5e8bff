// A shop makes, changes, pauses and resumes its promotions. Nothing is deleted: what came off an order stays explained.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import type { AuditAction } from '#app/domain/tenancy/audit.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { bundleColumns, commonColumns } from './promotion-columns.ts'
import type { PromotionRefusal } from './promotion.ts'
import type { PromotionForm } from './promotion.forms.ts'
import { refuseTooGenerous } from './refuse-too-generous.server.ts'

type Actor = { shopId: string; actorId: string }

/** Throws `promotion.too-generous`, `.code-taken` and `.no-such-product`. */
export async function createPromotion(
  db: ShopDb,
  { form, ...actor }: Actor & { form: PromotionForm },
  clock: Clock,
): Promise<{ id: string }> {
  await refuseTooGenerous(db, form)
  const id = newId(clock.now().getTime())
  const { count } = await db.promotion.createMany({
    data: {
      id,
      ...commonColumns(form),
      ...bundleColumns(form.benefit),
      createdAt: clock.now(),
    },
    skipDuplicates: true,
  })
  if (count === 0) throw refuse<PromotionRefusal>('promotion.code-taken')
  await writeProducts(db, id, form)
  await audit(db, { ...actor, action: 'promotion.created', id, after: factsOf(form) }, clock)
  return { id }
}

/** A shopper who saw the old terms is asked again. Throws as createPromotion, and `promotion.not-found`. */
export async function changePromotion(
  db: ShopDb,
  { promotionId, form, ...actor }: Actor & { promotionId: string; form: PromotionForm },
  clock: Clock,
): Promise<void> {
  await refuseTooGenerous(db, form)
  const before = await lockPromotion(db, promotionId)
  if (form.code !== null) {
    const other = await db.promotion.count({
      where: { code: form.code, NOT: { id: promotionId } },
    })
    if (other > 0) throw refuse<PromotionRefusal>('promotion.code-taken')
  }
  await db.promotion.updateMany({
    where: { id: promotionId },
    data: {
      ...commonColumns(form),
      ...bundleColumns(form.benefit),
      revision: { increment: 1 },
    },
  })
  await db.promotionProduct.deleteMany({ where: { promotionId } })
  await writeProducts(db, promotionId, form)
  const after = factsOf(form)
  const entry = { ...actor, action: 'promotion.changed', id: promotionId, before, after } as const
  await audit(db, entry, clock)
}

/** Pausing twice is pausing once. Throws `promotion.not-found`. */
export async function switchPromotion(
  db: ShopDb,
  { promotionId, isPaused, ...actor }: Actor & { promotionId: string; isPaused: boolean },
  clock: Clock,
): Promise<void> {
  await lockPromotion(db, promotionId)
  const { count } = await db.promotion.updateMany({
    where: { id: promotionId, isPaused: !isPaused },
    data: { isPaused, revision: { increment: 1 } },
  })
  if (count === 0) return
  const action = isPaused ? 'promotion.paused' : 'promotion.resumed'
  await audit(db, { ...actor, action, id: promotionId }, clock)
}

async function lockPromotion(db: ShopDb, id: string): Promise<Facts> {
  const [row] = await db.$queryRaw<
    { title: string; code: string | null }[]
  >`SELECT title, code FROM promotion WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  if (!row) throw refuse<PromotionRefusal>('promotion.not-found')
  return row
}

async function writeProducts(db: ShopDb, promotionId: string, form: PromotionForm): Promise<void> {
  const { benefit, productIds } = form
  const gifts = benefit.kind === 'bundle' ? benefit.giftProductIds : []
  const chosen = [...new Set([...productIds, ...gifts])]
  if (chosen.length === 0) return
  const known = await db.product.count({ where: { id: { in: chosen } } })
  if (known !== chosen.length) throw refuse<PromotionRefusal>('promotion.no-such-product')
  await db.promotionProduct.createMany({
    data: [
      ...productIds.map((productId) => ({ promotionId, productId, part: 'counts' })),
      ...gifts.map((productId) => ({ promotionId, productId, part: 'gift' })),
    ],
    skipDuplicates: true,
  })
}

type Facts = Record<string, unknown>

/** What the history shows: words and figures, no ids. */
export const factsOf = ({ title, code, benefit, ...form }: PromotionForm): Facts => ({
  title,
  code,
  kind: benefit.kind,
  ...('bps' in benefit && { percent: Number(benefit.bps) / 100 }),
  ...(benefit.kind === 'amount' && { amount: benefit.amount.toString() }),
  minSubtotal: form.minSubtotal.toString(),
  startsOn: form.startsOn,
  endsOn: form.endsOn,
  legalGround: form.legalGround,
})

type Entry = Actor & { action: AuditAction; id: string; before?: Facts; after?: Facts }

const audit = (db: ShopDb, { id, ...entry }: Entry, clock: Clock): Promise<void> =>
  recordAudit(db, { ...entry, subjectKind: 'promotion', subjectId: id }, clock)
