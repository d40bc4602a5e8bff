// What booking and delivering read of a season, and the order that a deposit is.
import type { CheckoutDb } from '#app/db/doors.server.ts'
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

/** One line: so many deposits. Nothing is delivered with it, so nothing is asked for delivery. */
export async function draftOf(
  db: CheckoutDb,
  { season, slots }: { season: OpenSeasonRow; slots: number },
  clock: Clock,
): Promise<DraftOrder> {
  const { shopId } = season
  const shop = await db.shop.findFirstOrThrow({
    where: { id: shopId },
    select: { slug: true, name: true, provinceCode: true, communeCode: true },
  })
  const goods = await db.product.findFirst({
    where: { shopId, id: season.productId },
    select: { id: true, handle: true, vatClass: true },
  })
  if (!goods) throw refuse<PreorderRefusal>('season.closed')
  const rule = await findVatRule(db, goods.vatClass as VatClass, localDate(clock.now()))
  const at = clock.now().getTime()
  const subtotal = season.deposit * BigInt(slots)
  const line = {
    lineId: newId(at),
    productId: season.productId,
    productHandle: goods.handle,
    variantId: season.slotVariantId,
    title: `Đặt cọc: ${season.title}`,
    variantTitle: '',
    sku: null,
    unit: 'suất',
    weightGrams: null,
    unitPrice: season.deposit,
    quantity: slots,
    available: slots,
    vatClass: goods.vatClass,
  }
  return {
    id: newId(at),
    shopId,
    shop: {
      shopId,
      shopSlug: shop.slug,
      shopName: shop.name,
      provinceCode: shop.provinceCode,
      communeCode: shop.communeCode,
      lines: [line],
      methods: [],
    },
    offer: {
      ...preorderDelivery,
      kind: 'pickup',
      nameEn: 'Delivered at the harvest',
      fee: 0n,
      freeFromTotal: null,
      daysMin: 0,
      daysMax: 0,
    },
    priced: {
      shopId,
      subtotal,
      deliveryFee: 0n,
      discount: 0n,
      deliveryDiscount: 0n,
      platformDiscount: 0n,
      total: subtotal,
      lineDiscounts: new Map(),
      uses: [],
    },
    lines: [
      { id: newId(at), line, discount: 0n, vatRateCode: rule.rateCode, vatRateBps: rule.rateBps },
    ],
  }
}
