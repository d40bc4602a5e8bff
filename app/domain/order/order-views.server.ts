// Orders as a shopper sees them: everything bought at once, by shop, with the lots it came from.
import type { MarketDb } from '#app/db/doors.server.ts'
import { findInvoiceCodes } from '#app/domain/invoice/invoice-rows.server.ts'
import {
  findTrackedParcels,
  type TrackedParcel,
} from '#app/domain/shipping/shipment-views.server.ts'
import { findCardsOfOrders } from '#app/domain/gift-card/order-cards.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { findBoughtLots, type BoughtLot } from './bought-lots.server.ts'
import { toPayOf, type OrderStatus, type PaymentMethod } from './order.ts'

export type BoughtLine = {
  id: string
  title: string
  variantTitle: string
  unit: string
  quantity: number
  /** pieces that were taken off again */
  refundedQuantity: number
  unitPrice: Money
  total: Money
  lots: BoughtLot[]
}

export type BoughtOrder = {
  id: string
  code: string
  shopId: string
  /** null when the shop is not open any more */
  shop: { slug: string; name: string; phone: string | null } | null
  status: OrderStatus
  lines: BoughtLine[]
  /** packed or on their way */
  parcels: TrackedParcel[]
  subtotal: Money
  deliveryFee: Money
  discount: Money
  total: Money
  /** that paid a part of it, in the order in which they were used */
  giftCards: { lastCharacters: string; amount: Money }[]
  /** what was left for money */
  toPay: Money
  deliveryName: string
  cancelNote: string | null
  cancelledBy: 'shop' | 'shopper' | null
  /** look-up codes: its own invoice first, then those that adjust it */
  invoiceCodes: string[]
  /** the latest first */
  refunds: { id: string; amount: Money; onCards: Money; status: string; note: string }[]
  handedOverAt: Date | null
  deliveredAt: Date | null
}

export type BoughtGroup = {
  code: string
  checkoutId: string
  placedAt: Date
  total: Money
  paymentMethod: PaymentMethod
  recipient: string
  phone: string
  communeCode: string
  addressLine: string
  orders: BoughtOrder[]
  /** Where the order was placed: null = the market, otherwise that shop's host. */
  originShopId: string | null
  payment: { status: string; expiresAt: Date | null } | null
}

/** Null when it is not this buyer's. `db` is readMarket of the buyer: an order and its parcels are of one moment. */
export async function findOrderGroup(db: MarketDb, code: string): Promise<BoughtGroup | null> {
  const group = await db.orderGroup.findUnique({
    where: { code },
    select: { id: true, code: true, checkoutId: true, createdAt: true, total: true },
  })
  if (!group) return null
  const checkout = await db.checkout.findUniqueOrThrow({ where: { id: group.checkoutId } })
  const payment = await db.payment.findFirst({
    where: { checkoutId: group.checkoutId },
    orderBy: { id: 'desc' },
    select: { status: true, expiresAt: true },
  })
  return {
    code: group.code,
    checkoutId: group.checkoutId,
    placedAt: group.createdAt,
    total: vnd(group.total),
    paymentMethod: checkout.paymentMethod as PaymentMethod,
    recipient: checkout.recipient,
    phone: checkout.phone,
    communeCode: checkout.communeCode,
    addressLine: checkout.addressLine,
    originShopId: checkout.originShopId,
    orders: await findOrders(db, group.checkoutId),
    payment,
  }
}

async function findOrders(db: MarketDb, checkoutId: string): Promise<BoughtOrder[]> {
  const rows = await db.order.findMany({
    where: { checkoutId },
    orderBy: { code: 'asc' },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  const ids = rows.map((row) => row.id)
  const parcels = await findTrackedParcels(db, ids)
  const cards = await findCardsOfOrders(db, rows)
  const [shops, lots, invoices, refunds] = [
    await db.shop.findMany({
      where: { id: { in: rows.map((row) => row.shopId) } },
      select: { id: true, slug: true, name: true, phone: true },
    }),
    await findBoughtLots(
      db,
      rows.flatMap((row) => row.lines.map((line) => line.id)),
    ),
    await findInvoiceCodes(db, ids),
    await db.refund.findMany({
      where: { orderId: { in: ids } },
      orderBy: { id: 'desc' },
      select: {
        id: true,
        orderId: true,
        amount: true,
        giftCardAmount: true,
        status: true,
        note: true,
      },
    }),
  ]
  return rows.map((row) => ({
    ...orderView(row),
    shop: shops.find((shop) => shop.id === row.shopId) ?? null,
    lines: row.lines.map((line) => ({ ...lineView(line), lots: lots.get(line.id) ?? [] })),
    giftCards: cards.get(row.id) ?? [],
    parcels: parcels.get(row.id) ?? [],
    invoiceCodes: invoices.get(row.id) ?? [],
    refunds: refunds
      .filter(({ orderId }) => orderId === row.id)
      .map(({ id, amount, giftCardAmount, status, note }) => {
        return { id, amount: vnd(amount), onCards: vnd(giftCardAmount), status, note }
      }),
  }))
}

type OrderRow = Awaited<ReturnType<MarketDb['order']['findMany']>>[number]
type LineRow = Awaited<ReturnType<MarketDb['orderLine']['findMany']>>[number]

const orderView = (row: OrderRow) => ({
  id: row.id,
  code: row.code,
  shopId: row.shopId,
  status: row.status as OrderStatus,
  subtotal: vnd(row.subtotal),
  deliveryFee: vnd(row.deliveryFee),
  discount: vnd(row.discount),
  total: vnd(row.total),
  toPay: vnd(toPayOf(row)),
  deliveryName: row.deliveryName,
  cancelNote: row.cancelNote,
  cancelledBy: row.cancelledBy as BoughtOrder['cancelledBy'],
  handedOverAt: row.handedOverAt,
  deliveredAt: row.deliveredAt,
})

const lineView = (line: LineRow) => ({
  id: line.id,
  title: line.title,
  variantTitle: line.variantTitle,
  unit: line.unit,
  quantity: line.quantity,
  refundedQuantity: line.refundedQuantity,
  unitPrice: vnd(line.unitPrice),
  total: vnd(line.total),
})
