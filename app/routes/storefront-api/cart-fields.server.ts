// Cart and its lines.
import type { CartLinesArgs } from '@shopify/hydrogen-react/storefront-api-types'

import type { CartLineView } from '#app/domain/cart/cart.ts'
import type { CartAttribute } from '#app/domain/cart/cart-notes.server.ts'
import { toCartGid, toGid } from '#app/lib/gid.ts'
import type { PricedBasket } from '#app/domain/promotion/apply-promotions.ts'
import { sumOfParts } from '#app/domain/checkout/checkout.ts'
import { times, vnd } from '#app/lib/money.ts'
import { checkoutPath } from '#app/paths.ts'
import type { CartNode } from './cart-node.server.ts'
import { pageOf } from './connection.ts'
import type { Field, Fields, StorefrontContext } from './context.server.ts'
import { discountCodesOf, lineAllocations, offLine } from './discount-nodes.server.ts'
import { moneyOf } from './money.ts'
import { familyOf } from './product-fields.server.ts'

type LineNode = {
  __typename: 'CartLine'
  line: CartLineView
  attributes: CartAttribute[]
  priced: PricedBasket
}

const linesOf = ({ view, notes }: CartNode): LineNode[] =>
  view.lines.map((line) => ({
    __typename: 'CartLine',
    line,
    attributes: notes.lineAttributes.get(line.id) ?? [],
    priced: view.priced,
  }))

const totalOf = ({ view }: CartNode) => moneyOf(vnd(sumOfParts(view.priced.parts, 'total')))

const attributeField: Field<{ attributes: CartAttribute[] }> = (
  { attributes },
  { key }: { key: string },
) => attributes.find((one) => one.key === key) ?? null

export const cartFields: Fields<CartNode> = {
  id: ({ view, key }) => toCartGid(view.id, key),
  checkoutUrl: ({ view, key }, _args, { site }) => {
    const url = new URL(checkoutPath, site.origin)
    url.searchParams.set('cart', toCartGid(view.id, key))
    return url.href
  },
  totalQuantity: ({ view }) => view.totalQuantity,
  note: ({ notes }) => notes.note,
  attributes: ({ notes }) => notes.attributes,
  attribute: ({ notes }, args: never, context) => attributeField(notes, args, context),
  createdAt: ({ notes }) => notes.createdAt,
  updatedAt: ({ notes }) => notes.updatedAt,
  buyerIdentity: ({ notes }) => ({ countryCode: notes.countryCode, ...notes.buyer }),
  cost: (cart) => ({
    subtotalAmount: moneyOf(cart.view.subtotal),
    subtotalAmountEstimated: false,
    totalAmount: totalOf(cart),
    // Delivery is chosen at checkout.
    totalAmountEstimated: true,
    checkoutChargeAmount: totalOf(cart),
    totalDutyAmountEstimated: false,
    totalTaxAmountEstimated: false,
  }),
  estimatedCost: (cart) => ({
    subtotalAmount: moneyOf(cart.view.subtotal),
    totalAmount: totalOf(cart),
    checkoutChargeAmount: totalOf(cart),
  }),
  discountCodes: ({ view }) => discountCodesOf(view.priced),
  delivery: () => ({ addresses: [] }),
  lines: (cart, args: CartLinesArgs) => pageOf(linesOf(cart), args),
  metafields: (_cart, { identifiers }: { identifiers: unknown[] }) => identifiers.map(() => null),
}

const paidOf = (line: CartLineView, priced: PricedBasket) =>
  vnd(line.total.amount - offLine(priced, line.id))

export const cartLineFields: Fields<LineNode> = {
  id: ({ line }) => toGid('CartLine', line.id),
  quantity: ({ line }) => line.quantity,
  attribute: attributeField,
  instructions: () => ({ canRemove: true, canUpdateQuantity: true }),
  discountAllocations: ({ line, priced }) => lineAllocations(priced, line.id),
  cost: ({ line, priced }) => ({
    amountPerQuantity: moneyOf(line.unitPrice),
    compareAtAmountPerQuantity: line.compareAtPrice && moneyOf(line.compareAtPrice),
    subtotalAmount: moneyOf(times(line.unitPrice, line.quantity)),
    totalAmount: moneyOf(paidOf(line, priced)),
  }),
  estimatedCost: ({ line, priced }) => ({
    amount: moneyOf(line.unitPrice),
    subtotalAmount: moneyOf(line.total),
    totalAmount: moneyOf(paidOf(line, priced)),
    compareAtAmount: line.compareAtPrice && moneyOf(line.compareAtPrice),
  }),
  merchandise: ({ line }, _args, context) => merchandiseOf(line, context),
}

// A line is shown only while its product is on sale, and both are read in one transaction: the variant is there.
async function merchandiseOf(line: CartLineView, context: StorefrontContext) {
  const product = await context.load.product.load(line.productId)
  const family = product && (await familyOf(product, context))
  return family?.variants.find((variant) => variant.id === line.variantId) ?? null
}
