// Order, as its customer sees it from a shop's own app. Prices hold the VAT.
import { GraphQLError } from 'graphql'

import {
  findTrackedParcels,
  type TrackedParcel,
} from '#app/domain/shipping/shipment-views.server.ts'
import type { CustomerOrder } from '#app/domain/order/customer-orders.server.ts'
import type { OrderStatus } from '#app/domain/order/order.ts'
import { toGid } from '#app/lib/gid.ts'
import { vnd } from '#app/lib/money.ts'
import { orderPath } from '#app/paths.ts'
import { pageOf, type PageArgs } from './connection.ts'
import { placesOf, type Fields, type StorefrontContext } from './context.server.ts'
import { bookWords, mailingAddress } from './mailing-address.ts'
import { moneyOf } from './money.ts'
import { familyOf } from './product-fields.server.ts'

export type OrderNode = { __typename: 'Order'; order: CustomerOrder }
type LineNode = { line: CustomerOrder['lines'][number]; order: CustomerOrder }

export const orderNode = (order: CustomerOrder): OrderNode => ({ __typename: 'Order', order })

const amount = (dong: bigint) => moneyOf(vnd(dong))
const deliveryOf = ({ deliveryFee, deliveryDiscount }: CustomerOrder) =>
  deliveryFee - deliveryDiscount
const subtotalOf = ({ subtotal, discount, deliveryDiscount }: CustomerOrder) =>
  subtotal - (discount - deliveryDiscount)

/** OrderFulfillmentStatus of each state. */
const fulfillment: Record<OrderStatus, string> = {
  awaiting_payment: 'ON_HOLD',
  confirmed: 'UNFULFILLED',
  handed_over: 'IN_PROGRESS',
  delivered: 'FULFILLED',
  returned: 'RESTOCKED',
  cancelled: 'RESTOCKED',
  expired: 'RESTOCKED',
}

/** Cash is paid when the parcel was delivered. */
function financialStatus(order: CustomerOrder): string {
  const { status, total, refundedTotal, paidAt } = order
  const isPaid = paidAt !== null || (order.paymentMethod === 'cod' && status === 'delivered')
  if (isPaid && refundedTotal >= total && total > 0n) return 'REFUNDED'
  if (isPaid && refundedTotal > 0n) return 'PARTIALLY_REFUNDED'
  if (isPaid) return 'PAID'
  return ['cancelled', 'expired', 'returned'].includes(status) ? 'VOIDED' : 'PENDING'
}

function addressOf(order: CustomerOrder, context: StorefrontContext) {
  const { id, recipient, phone, provinceCode, communeCode, addressLine } = order
  const words = { recipient, phone, provinceCode, communeCode, addressLine }
  const saved = { ...words, id, label: '', isDefault: false }
  return mailingAddress(id, bookWords(saved, placesOf(context)))
}

const cancelReason = ({ status, cancelledBy }: CustomerOrder): string | null => {
  if (status === 'expired') return 'DECLINED'
  if (status !== 'cancelled') return null
  return cancelledBy === 'shopper' ? 'CUSTOMER' : 'STAFF'
}

async function parcelsOf({ id }: CustomerOrder, { db, load }: StorefrontContext) {
  const parcels = await load.turn(() => findTrackedParcels(db, [id]))
  return parcels.get(id) ?? []
}

export const orderFields: Fields<OrderNode> = {
  id: ({ order }) => toGid('Order', order.id),
  name: ({ order }) => order.code,
  orderNumber: ({ order }) => order.number,
  email: ({ order }) => order.email,
  phone: ({ order }) => order.phone,
  currencyCode: () => 'VND',
  edited: () => false,
  processedAt: ({ order }) => order.placedAt,
  canceledAt: ({ order }) => order.cancelledAt,
  cancelReason: ({ order }) => cancelReason(order),
  financialStatus: ({ order }) => financialStatus(order),
  fulfillmentStatus: ({ order }) => fulfillment[order.status as OrderStatus],
  // Where the account is signed in.
  statusUrl: ({ order }, _args, { site }) =>
    new URL(orderPath(order.groupCode), site.marketOrigin).href,
  shippingAddress: ({ order }, _args, context) => addressOf(order, context),
  subtotalPrice: ({ order }) => amount(subtotalOf(order)),
  subtotalPriceV2: ({ order }) => amount(subtotalOf(order)),
  currentSubtotalPrice: ({ order }) => amount(subtotalOf(order)),
  totalShippingPrice: ({ order }) => amount(deliveryOf(order)),
  totalShippingPriceV2: ({ order }) => amount(deliveryOf(order)),
  currentTotalShippingPrice: ({ order }) => amount(deliveryOf(order)),
  totalPrice: ({ order }) => amount(order.total),
  totalPriceV2: ({ order }) => amount(order.total),
  originalTotalPrice: ({ order }) => amount(order.total),
  currentTotalPrice: ({ order }) => amount(order.total - order.refundedTotal),
  totalRefunded: ({ order }) => amount(order.refundedTotal),
  totalRefundedV2: ({ order }) => amount(order.refundedTotal),
  metafields: (_of, { identifiers }: { identifiers: unknown[] }) => identifiers.map(() => null),
  lineItems: ({ order }, args: PageArgs & { reverse?: boolean | null }) =>
    pageOf(
      order.lines.map((line) => ({ line, order })),
      args,
    ),
  successfulFulfillments: async ({ order }, { first }: { first?: number | null }, context) =>
    (await parcelsOf(order, context)).slice(0, Math.max(first ?? 250, 0)),
}

/** Fulfillment. */
export const fulfillmentFields: Fields<TrackedParcel> = {
  fulfillmentLineItems: () => {
    throw new GraphQLError('Fulfillment.fulfillmentLineItems is not served here.', {
      extensions: { code: 'NOT_SERVED' },
    })
  },
  trackingCompany: ({ carrier }) => carrier?.toUpperCase() ?? null,
  trackingInfo: ({ trackingCode }) => (trackingCode ? [{ number: trackingCode, url: null }] : []),
}

export const orderLineFields: Fields<LineNode> = {
  title: ({ line }) => line.title,
  quantity: ({ line }) => line.quantity,
  currentQuantity: ({ line }) => line.quantity - line.refundedQuantity,
  originalTotalPrice: ({ line }) => amount(line.unitPrice * BigInt(line.quantity)),
  discountedTotalPrice: ({ line }) => amount(line.total - line.discount),
  variant: async ({ line }, _args, context) => {
    // Null when it is not on sale any more.
    const product = await context.load.product.load(line.productId)
    const family = product && (await familyOf(product, context))
    return family?.variants.find(({ id }) => id === line.variantId) ?? null
  },
}
