// Opens a season: slots become stock in a lot of their own, so that they are held, claimed and given back by the same
// statements as every other good, and never oversold.
import type { ShopDb } from '#app/db/doors.server.ts'
import { freeHandle } from '#app/domain/catalog/product-rows.server.ts'
import { addStock } from '#app/domain/inventory/add-stock.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { createLot } from '#app/domain/trace/make-lot.server.ts'
import { defaultLocation } from '#app/domain/trace/trace-rows.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addDays, localDate, toDateColumn, type Clock } from '#app/lib/time.ts'
import type { SeasonFacts } from './preorder.forms.ts'
import { mostDeposit, preorderLimits, slotsOf, type PreorderRefusal } from './preorder.ts'

export type OpenSeason = SeasonFacts & { actorId: string }

const slotUnit = 'suất'

/**
 * Refuses: season.dates, season.weights, season.deposit-too-high, season.no-slots, season.too-many-slots,
 * season.variant-not-found, season.weighed-goods.
 */
export async function openSeason(
  db: ShopDb,
  { actorId, ...facts }: OpenSeason,
  clock: Clock,
): Promise<{ id: string; slots: number }> {
  const slots = checkFacts(facts, clock)
  const goods = await db.variant.findFirst({
    where: { id: facts.goodsVariantId, product: { purpose: 'goods' } },
    select: { productId: true, soldGrams: true, product: { select: { shopId: true, vatClass: true, category: true } } }, // prettier-ignore
  })
  if (!goods) throw refuse<PreorderRefusal>('season.variant-not-found')
  if (goods.soldGrams !== null) throw refuse<PreorderRefusal>('season.weighed-goods')
  const slot = await makeSlots(db, { facts, slots, kind: goods.product }, clock)
  const { harvestFrom, harvestTo, bookUntil, ...rest } = facts
  const season = await db.preorderSeason.create({
    data: {
      ...rest,
      productId: goods.productId,
      ...slot,
      harvestFrom: toDateColumn(harvestFrom),
      harvestTo: toDateColumn(harvestTo),
      bookUntil: toDateColumn(bookUntil),
      slots,
      createdAt: clock.now(),
    },
    select: { id: true },
  })
  const { shopId } = goods.product
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'season.opened',
      subjectKind: 'season',
      subjectId: season.id,
      after: { title: facts.title, slots },
    },
    clock,
  )
  return { id: season.id, slots }
}

function checkFacts(facts: SeasonFacts, clock: Clock): number {
  const { harvestFrom, harvestTo, bookUntil, gramsMin, gramsMax, deposit } = facts
  const isInOrder =
    localDate(clock.now()) <= bookUntil && bookUntil <= harvestTo && harvestFrom <= harvestTo
  if (!isInOrder) throw refuse<PreorderRefusal>('season.dates')
  if (gramsMax < gramsMin) throw refuse<PreorderRefusal>('season.weights')
  const most = mostDeposit(facts, facts.pricePerKg)
  if (deposit > most)
    throw refuse<PreorderRefusal>('season.deposit-too-high', { most: Number(most) })
  const slots = slotsOf(facts)
  if (slots === 0) throw refuse<PreorderRefusal>('season.no-slots')
  if (slots > preorderLimits.slots)
    throw refuse<PreorderRefusal>('season.too-many-slots', { most: preorderLimits.slots })
  return slots
}

type NewSlots = {
  facts: SeasonFacts
  slots: number
  kind: { vatClass: string; category: string }
}

async function makeSlots(db: ShopDb, { facts, slots, kind }: NewSlots, clock: Clock) {
  const at = clock.now()
  const title = `Đặt trước: ${facts.title}`
  const handle = await freeHandle(db, 'product', title)
  const { vatClass, category } = kind
  const product = await db.product.create({
    data: { handle, title, vatClass, category, purpose: 'slot', createdAt: at, updatedAt: at },
    select: { id: true },
  })
  const variant = await db.variant.create({
    data: {
      productId: product.id,
      title: '',
      optionValues: [],
      price: facts.deposit,
      unit: slotUnit,
      createdAt: at,
    },
    select: { id: true },
  })
  // The lot is not sold on its last day: that is the day after booking ends.
  const expiresOn = addDays(facts.bookUntil, 1)
  const lot = await createLot(
    db,
    { at, quantity: slots, unit: slotUnit, variantId: variant.id, expiresOn },
    clock,
  )
  const locationId = await defaultLocation(db)
  await addStock(db, { lotId: lot.id, locationId, quantity: slots, reason: 'made' }, clock)
  return { slotVariantId: variant.id, slotLotId: lot.id }
}
