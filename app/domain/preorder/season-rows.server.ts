// What booking and delivering read of a season, and the order that a deposit is.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import type { QuoteLine } from '#app/domain/checkout/checkout.ts'
import type { DraftOrder } from '#app/domain/checkout/draft-orders.server.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { fromDateColumn, localDate, type Clock } from '#app/lib/time.ts'
import type { PreorderRefusal } from './preorder.ts'

/** The delivery way of orders that no parcel rate was asked for. */
export const preorderDelivery = { code: 'preorder', name: 'Giao khi thu hoạch' } as const

export type OpenSeasonRow = {
  shopId: string
  id: string
  title: string
  productId: string
  slotVariantId: string
  deposit: bigint
}

/** Throws season.not-found, season.closed. */
export async function readOpenSeason(
  db: CheckoutDb,
  seasonId: string,
  clock: Clock,
): Promise<OpenSeasonRow> {
  const season = await db.preorderSeason.findFirst({ where: { id: seasonId } })
  if (!season) throw refuse<PreorderRefusal>('season.not-found')
  const isOver = fromDateColumn(season.bookUntil) < localDate(clock.now())
  if (season.status !== 'open' || isOver) throw refuse<PreorderRefusal>('season.closed')
  return season
}

// Nothing is delivered with a deposit, so nothing is asked for delivery.
const noDelivery = {
  ...preorderDelivery,
  kind: 'pickup',
  nameEn: 'Delivered at the harvest',
  fee: 0n,
  freeFromTotal: null,
  daysMin: 0,
  daysMax: 0,
} as const

/** One line: so many deposits. Throws season.closed when the goods are not on sale any more. */
export async function draftOf(
  db: CheckoutDb,
  { season, slots }: { season: OpenSeasonRow; slots: number },
  clock: Clock,
): Promise<DraftOrder> {
  const { shopId } = season
  const goods = await db.product.findFirst({
    where: { shopId, id: season.productId },
    select: { handle: true, vatClass: true },
  })
  if (!goods) throw refuse<PreorderRefusal>('season.closed')
  const rule = await findVatRule(db, goods.vatClass as VatClass, localDate(clock.now()))
  const at = clock.now().getTime()
  const line = lineOf(season, { slots, lineId: newId(at), ...goods })
  const vat = { vatRateCode: rule.rateCode, vatRateBps: rule.rateBps }
  return {
    id: newId(at),
    shopId,
    shop: { ...(await shopOf(db, shopId)), lines: [line], methods: [] },
    offer: noDelivery,
    priced: pricedOf(season, slots),
    lines: [{ id: newId(at), line, discount: 0n, ...vat }],
  }
}

type Goods = { slots: number; lineId: string; handle: string; vatClass: string }

const lineOf = (season: OpenSeasonRow, { slots, lineId, handle, vatClass }: Goods): QuoteLine => ({
  lineId,
  productId: season.productId,
  productHandle: handle,
  variantId: season.slotVariantId,
  title: `Đặt cọc: ${season.title}`,
  variantTitle: '',
  sku: null,
  unit: 'suất',
  weightGrams: null,
  unitPrice: season.deposit,
  quantity: slots,
  available: slots,
  vatClass,
})

// A deposit is money: gift cards pay what is sent, not a place in a harvest.
function pricedOf({ shopId, deposit }: OpenSeasonRow, slots: number): DraftOrder['priced'] {
  const total = deposit * BigInt(slots)
  const nothing = { deliveryFee: 0n, discount: 0n, deliveryDiscount: 0n, platformDiscount: 0n }
  const byMoney = { cards: [], cardTotal: 0n, cardGiven: 0n, toPay: total }
  const plain = { ...nothing, ...byMoney, lineDiscounts: new Map(), uses: [] }
  return { shopId, subtotal: total, total, ...plain }
}

async function shopOf(db: CheckoutDb, shopId: string) {
  const { slug, name, provinceCode, communeCode } = await db.shop.findFirstOrThrow({
    where: { id: shopId },
    select: { slug: true, name: true, provinceCode: true, communeCode: true },
  })
  return { shopId, shopSlug: slug, shopName: name, provinceCode, communeCode }
}
