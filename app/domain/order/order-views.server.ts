// Orders as a shopper sees them: everything bought at once, by shop, with the lots it came from.
import type { MarketDb } from '#app/db/doors.server.ts'
import { findInvoiceCodes } from '#app/domain/invoice/invoice-rows.server.ts'
import {
  findTrackedParcels,
  type TrackedParcel,
} from '#app/domain/shipping/shipment-views.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'
import type { OrderStatus, PaymentMethod } from './order.ts'

export type BoughtLot = {
  code: string
  quantity: number
  producedOn: LocalDate
  expiresOn: LocalDate | null
}

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
  deliveryName: string
  cancelNote: string | null
  cancelledBy: 'shop' | 'shopper' | null
  /** look-up codes: its own invoice first, then those that adjust it */
  invoiceCodes: string[]
  /** the latest first */
  refunds: { id: string; amount: Money; status: string; note: string }[]
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
      select: { id: true, orderId: true, amount: true, status: true, note: true },
    }),
  ]
  return rows.map((row) => ({
    ...orderView(row),
    shop: shops.find((shop) => shop.id === row.shopId) ?? null,
    lines: row.lines.map((line) => ({ ...lineView(line), lots: lots.get(line.id) ?? [] })),
    parcels: parcels.get(row.id) ?? [],
    invoiceCodes: invoices.get(row.id) ?? [],
    refunds: refunds
      .filter(({ orderId }) => orderId === row.id)
      .map(({ id, amount, status, note }) => ({ id, amount: vnd(amount), status, note })),
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

type LotRow = {
  order_line_id: string
  code: string
  quantity: number
  produced_on: Date
  expires_on: Date | null
}

/** Which lots each line was sold from, soonest to expire first. */
export async function findBoughtLots(
  db: Pick<MarketDb, '$queryRaw'>,
  lineIds: readonly string[],
): Promise<Map<string, BoughtLot[]>> {
  const rows = await db.$queryRaw<LotRow[]>`
    SELECT b.order_line_id, l.code, b.quantity::int AS quantity, l.produced_on, l.expires_on
    FROM order_line_lot b JOIN lot l ON l.shop_id = b.shop_id AND l.id = b.lot_id
    WHERE b.order_line_id = ANY(${[...lineIds]}::uuid[])
    ORDER BY l.expires_on NULLS LAST, l.code`
  const lots = Map.groupBy(rows, (row) => row.order_line_id)
  return new Map(
    [...lots].map(([id, ofLine]) => [
      id,
      ofLine.map((row) => ({
        code: row.code,
        quantity: row.quantity,
        producedOn: fromDateColumn(row.produced_on),
        expiresOn: row.expires_on && fromDateColumn(row.expires_on),
      })),
    ]),
  )
}
