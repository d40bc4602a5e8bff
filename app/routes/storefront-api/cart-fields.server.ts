// Cart.
import type { CartLinesArgs } from '@shopify/hydrogen-react/storefront-api-types'

import { sumOfParts } from '#app/domain/checkout/checkout.ts'
import { toCartGid } from '#app/lib/gid.ts'
import { vnd } from '#app/lib/money.ts'
import { checkoutPath } from '#app/paths.ts'
import { deliveryGroups, deliveryOf } from './cart-delivery-fields.server.ts'
import { appliedCards } from './cart-gift-cards.server.ts'
import { attributeField, linesOf } from './cart-lines.server.ts'
import { cartMetafield } from './cart-metafields.server.ts'
import type { CartNode } from './cart-node.server.ts'
import { pageOf, type PageArgs } from './connection.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { customerNode } from './customer-fields.server.ts'
import { discountCodesOf } from './discount-nodes.server.ts'
import { moneyOf } from './money.ts'

const totalOf = ({ view }: CartNode) => moneyOf(vnd(sumOfParts(view.priced.parts, 'total')))
// Before what comes off the whole cart, which nothing does: what comes off, comes off lines, and their sum is shown.
const subtotalOf = ({ view: { priced } }: CartNode) => {
  const off = sumOfParts(priced.parts, 'discount')
  const offDelivery = priced.parts.reduce((sum, part) => sum + part.deliveryDiscount, 0n)
  return moneyOf(vnd(sumOfParts(priced.parts, 'subtotal') - (off - offDelivery)))
}

// What gift cards leave.
const toPayOf = ({ view }: CartNode) => moneyOf(vnd(sumOfParts(view.priced.parts, 'toPay')))

// Until the address is exact, delivery is not in the total, or is the cheapest case.
const isEstimated = ({ parcels }: CartNode) => !parcels?.all.every(({ chosen }) => chosen?.isExact)

export function checkoutUrlOf({ view, key }: CartNode, { site }: StorefrontContext): string {
  const url = new URL(checkoutPath, site.origin)
  url.searchParams.set('cart', toCartGid(view.id, key))
  return url.href
}

type Identifier = { namespace?: string | null; key: string }

export const cartFields: Fields<CartNode> = {
  id: ({ view, key }) => toCartGid(view.id, key),
  checkoutUrl: (cart, _args, context) => checkoutUrlOf(cart, context),
  totalQuantity: ({ view }) => view.totalQuantity,
  note: ({ notes }) => notes.note,
  attributes: ({ notes }) => notes.attributes,
  attribute: ({ notes }, args: never, context) => attributeField(notes, args, context),
  createdAt: ({ notes }) => notes.createdAt,
  updatedAt: ({ notes }) => notes.updatedAt,
  buyerIdentity: ({ notes }) => {
    const { customer, ...buyer } = notes.buyer
    return {
      countryCode: notes.countryCode,
      ...buyer,
      customer: customer && customerNode(customer),
    }
  },
  cost: (cart) => ({
    subtotalAmount: subtotalOf(cart),
    subtotalAmountEstimated: false,
    totalAmount: totalOf(cart),
    totalAmountEstimated: isEstimated(cart),
    checkoutChargeAmount: toPayOf(cart),
    totalDutyAmountEstimated: false,
    totalTaxAmountEstimated: false,
  }),
  estimatedCost: (cart) => ({
    subtotalAmount: subtotalOf(cart),
    totalAmount: totalOf(cart),
    checkoutChargeAmount: toPayOf(cart),
  }),
  appliedGiftCards: appliedCards,
  discountCodes: ({ view }) => discountCodesOf(view.priced),
  delivery: deliveryOf,
  deliveryGroups: (cart, args: PageArgs & { reverse?: boolean | null }) =>
    deliveryGroups(cart, args),
  lines: (cart, args: CartLinesArgs) => pageOf(linesOf(cart), args),
  metafield: (cart, asked: Identifier) => cartMetafield(cart, asked),
  metafields: (cart, { identifiers }: { identifiers: Identifier[] }) =>
    identifiers.map((asked) => cartMetafield(cart, asked)),
}
