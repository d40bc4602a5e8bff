// Shops that issue invoices, orders that are due for one, and issued invoices: all by the app's own commands.
import { issueInvoice } from '#app/domain/invoice/issue-invoice.server.ts'
import type { InvoiceKey } from '#app/domain/invoice/invoice-rows.server.ts'
import type { InvoiceProfileForm } from '#app/domain/invoice/invoice.forms.ts'
import { setUpInvoicing } from '#app/domain/invoice/set-up-invoicing.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { fixedClock, systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from './given-orders.ts'
import type { GivenOrder } from './given-orders.ts'
import { givenShop } from './given-people.ts'
import type { GivenShop } from './given-people.ts'
import { ordersOf, paymentsOf } from './order-facts.ts'

export const testKeyring = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`)
export const invoiceNoon = fixedClock('2026-11-22T05:00:00Z')
export const issuing = { clock: invoiceNoon, keyring: testKeyring }

export const yenHoaProfile: InvoiceProfileForm = {
  sellerName: 'Hợp tác xã Yên Hòa',
  taxCode: '0102671977',
  address: 'Thôn Đông, xã Yên Hòa, tỉnh Ninh Bình',
  phone: '0912345678',
  email: null,
  bankAccount: null,
  bankName: null,
  form: '1',
}

/** A shop with 1,000 pots on sale at 185,000 đồng and, unless `profile` is null, an invoice profile. */
export type InvoicingShop = GivenShop & { variantId: string }

export async function givenInvoicingShop(
  profile: Partial<InvoiceProfileForm> | null = {},
): Promise<InvoicingShop> {
  const shop = await givenShop()
  const facts = { title: 'Chạch sụn kho niêu đất', unit: 'niêu', price: 185_000n }
  const { variantId } = await givenGoods(shop, 1000, { ...facts, vatClass: 'standard' })
  if (profile) await shop.do((db) => setUpInvoicing(db, { ...yenHoaProfile, ...profile }, issuing))
  return { ...shop, variantId }
}

export type PlacedFacts = { id: string; code: string; total: bigint; buyerKeyHash: string }
type Lines = { variantId: string; quantity: number }[]

/** Two pots, unless `lines` says otherwise, ordered cash on delivery and delivered: 400,000 đồng with the delivery. */
export async function givenDueOrder(shop: InvoicingShop, lines?: Lines): Promise<PlacedFacts> {
  const order = await givenCashOrder(shop, lines)
  await shop.do((db) => handOverOrder(db, order.id, invoiceNoon))
  await shop.do((db) => deliverOrder(db, order.id, invoiceNoon))
  return order
}

/** Ordered cash on delivery, not handed over yet. */
export const givenCashOrder = async (shop: InvoicingShop, lines?: Lines): Promise<PlacedFacts> =>
  placedFacts(await givenOrder(lines ?? twoPots(shop), {}, invoiceNoon))

/** Ordered and paid online through the gateway's notice. */
export async function givenPaidOrder(shop: InvoicingShop): Promise<PlacedFacts> {
  const order = await givenOrder(twoPots(shop), { paymentMethod: 'vnpay' }, invoiceNoon)
  const [payment] = await paymentsOf(order.checkoutId)
  if (!payment) throw new Error('no payment was opened')
  const notice = { ...payment, transactionNo: String(payment.createdAt.getTime()) + payment.id }
  await receiveNotice(ipnOf(notice), { gateways: testGateways, clock: invoiceNoon })
  return placedFacts(order)
}

/** Ordered just now to be paid online, the money not there yet. By the wall clock, so that its hold has not lapsed. */
export const givenUnpaidOrder = async (shop: InvoicingShop): Promise<PlacedFacts> =>
  placedFacts(await givenOrder(twoPots(shop), { paymentMethod: 'vnpay' }, systemClock))

/** An issued invoice of a new due order. */
export async function givenInvoice(
  shop: InvoicingShop,
  lines?: Lines,
): Promise<InvoiceKey & { orderId: string; total: bigint }> {
  const order = await givenDueOrder(shop, lines)
  const invoice = await shop.do((db) => issueInvoice(db, { orderId: order.id }, issuing))
  return { ...invoice, orderId: order.id, total: order.total }
}

const twoPots = (shop: InvoicingShop): Lines => [{ variantId: shop.variantId, quantity: 2 }]

async function placedFacts({ checkoutId, buyer }: GivenOrder): Promise<PlacedFacts> {
  const [order] = await ordersOf(checkoutId)
  if (!order) throw new Error('no order was placed')
  return { id: order.id, code: order.code, total: order.total, buyerKeyHash: buyer.buyerKeyHash }
}
