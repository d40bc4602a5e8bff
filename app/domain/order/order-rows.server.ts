// Rows of orders that several commands share.
import type { CheckoutDb, ShopDb } from '#app/db/doors.server.ts'
import type { OrderSum } from '#app/domain/ledger/ledger.ts'
import type { OrderStatus, PaymentMethod } from './order.ts'

export type OrderRow = {
  shopId: string
  id: string
  code: string
  checkoutId: string
  status: OrderStatus
  paymentMethod: PaymentMethod
  subtotal: bigint
  discount: bigint
  deliveryDiscount: bigint
  platformDiscount: bigint
  deliveryFee: bigint
  total: bigint
  refundedTotal: bigint
  giftCardTotal: bigint
  giftCardGiven: bigint
  paidAt: Date | null
  confirmedAt: Date | null
  shopProvinceCode: string
  shopCommuneCode: string
  lines: { id: string; variantId: string; quantity: number }[]
}

const columns = {
  shopId: true,
  id: true,
  code: true,
  checkoutId: true,
  status: true,
  paymentMethod: true,
  subtotal: true,
  discount: true,
  deliveryDiscount: true,
  platformDiscount: true,
  deliveryFee: true,
  total: true,
  refundedTotal: true,
  giftCardTotal: true,
  giftCardGiven: true,
  paidAt: true,
  confirmedAt: true,
  shopProvinceCode: true,
  shopCommuneCode: true,
  lines: { select: { id: true, variantId: true, quantity: true }, orderBy: { position: 'asc' } },
} as const

/** The orders of one checkout, in the order of their shops. */
export async function findCheckoutOrders(db: CheckoutDb, checkoutId: string): Promise<OrderRow[]> {
  const rows = await db.order.findMany({
    where: { checkoutId },
    select: columns,
    orderBy: [{ shopId: 'asc' }, { id: 'asc' }],
  })
  return rows as OrderRow[]
}

/** Locks the row, so that of two people who act at once the second sees what the first did. */
export async function lockOrder(db: ShopDb, orderId: string): Promise<OrderRow | null> {
  await db.$queryRaw`SELECT 1 FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`
  const row = await db.order.findFirst({ where: { id: orderId }, select: columns })
  return row as OrderRow | null
}

export const orderSum = (order: OrderRow): OrderSum => ({
  paymentMethod: order.paymentMethod,
  goods: order.subtotal,
  deliveryFee: order.deliveryFee,
  discount: order.discount,
  platformDiscount: order.platformDiscount,
  cards: { sold: order.giftCardTotal - order.giftCardGiven, given: order.giftCardGiven },
})
