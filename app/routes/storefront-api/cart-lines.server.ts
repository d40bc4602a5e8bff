// The lines of a cart with what was written on each and what comes off it.
import type { CartAttribute } from '#app/domain/cart/cart-notes.server.ts'
import type { CartLineView } from '#app/domain/cart/cart.ts'
import type { PricedBasket } from '#app/domain/promotion/apply-promotions.ts'
import { toGid } from '#app/lib/gid.ts'
import { times, vnd } from '#app/lib/money.ts'
import type { CartNode } from './cart-node.server.ts'
import type { Field, Fields, StorefrontContext } from './context.server.ts'
import { lineAllocations, offLine } from './discount-nodes.server.ts'
import { moneyOf } from './money.ts'
import { familyOf } from './product-fields.server.ts'

export type LineNode = {
  __typename: 'CartLine'
  line: CartLineView
  attributes: CartAttribute[]
  priced: PricedBasket
}

export const linesOf = ({ view, notes }: CartNode): LineNode[] =>
  view.lines.map((line) => ({
    __typename: 'CartLine',
    line,
    attributes: notes.lineAttributes.get(line.id) ?? [],
    priced: view.priced,
  }))

export const attributeField: Field<{ attributes: CartAttribute[] }> = (
  { attributes },
  { key }: { key: string },
) => attributes.find((one) => one.key === key) ?? null

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
