// What the delivery of one booking will be, worked out before anything is written.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import { formatInteger } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { balanceOf, isDoubtful, type PreorderRefusal } from './preorder.ts'

export type DeliveryLine = { title: string; due: bigint }

export type DeliveryPlan = {
  shopId: string
  bookingId: string
  depositOrderId: string
  cartId: string
  weights: readonly number[]
  lines: DeliveryLine[]
  deliveryFee: bigint
  goods: { productId: string; variantId: string; unit: string; vatRateCode: string; vatRateBps: number } // prettier-ignore
  /** the deposit's order: the same shopper, the same door */
  deposit: {
    buyerKeyHash: string
    accountId: string | null
    channel: string
    recipient: string
    phone: string
    email: string | null
    provinceCode: string
    communeCode: string
    addressLine: string
    note: string
    shopProvinceCode: string
    shopCommuneCode: string
    code: string
  }
}

/** Throws the refusals of deliverBooking that need no stock. */
export async function planDelivery(
  db: ShopDb,
  { bookingId, weights }: { bookingId: string; weights: readonly number[] },
  clock: Clock,
): Promise<DeliveryPlan> {
  const booking = await db.preorderBooking.findFirst({ where: { id: bookingId } })
  if (!booking) throw refuse<PreorderRefusal>('booking.not-found')
  if (booking.deliveryOrderId) throw refuse<PreorderRefusal>('booking.delivered')
  if (booking.granted === null) throw refuse<PreorderRefusal>('booking.not-shared-out')
  if (booking.granted === 0) throw refuse<PreorderRefusal>('booking.nothing-granted')
  if (weights.length !== booking.granted)
    throw refuse<PreorderRefusal>('booking.weights', { count: booking.granted })

  const season = await db.preorderSeason.findFirstOrThrow({ where: { id: booking.seasonId } })
  const lines = weights.map((grams, at) => {
    if (isDoubtful({ ...season, grams }))
      throw refuse<PreorderRefusal>('booking.weight-doubted', { number: at + 1, grams })
    return lineOf({ ...season, grams })
  })
  const { deliveryFee, goodsVariantId } = season
  const goods = await readGoods(db, goodsVariantId, clock)
  const order = await db.order.findFirstOrThrow({ where: { id: booking.orderId } })
  return {
    shopId: booking.shopId,
    bookingId,
    depositOrderId: booking.orderId,
    cartId: booking.cartId,
    weights,
    lines,
    deliveryFee,
    goods,
    deposit: order,
  }
}

type Box = {
  title: string
  grams: number
  gramsMin: number
  gramsMax: number
  pricePerKg: bigint
  deposit: bigint
}

// The sum stands in the line's own words: on the order, the packing slip and the invoice.
function lineOf(box: Box): DeliveryLine {
  const kilograms = formatAmount(Math.min(box.grams, box.gramsMax) / 1000)
  const price = formatInteger(box.pricePerKg)
  const deposit = formatInteger(box.deposit)
  return {
    title: `${box.title}: ${kilograms} kg × ${price} ₫, đã cọc ${deposit} ₫`,
    due: balanceOf(box),
  }
}

async function readGoods(db: ShopDb, variantId: string, clock: Clock) {
  const { productId, unit, product } = await db.variant.findFirstOrThrow({
    where: { id: variantId },
    select: { productId: true, unit: true, product: { select: { vatClass: true } } },
  })
  const { rateCode, rateBps } = await findVatRule(
    db,
    product.vatClass as VatClass,
    localDate(clock.now()),
  )
  return { productId, variantId, unit, vatRateCode: rateCode, vatRateBps: rateBps }
}
