// Customer: somebody who signed in through a shop's own app.
import type { CustomerOrdersArgs } from '@shopify/hydrogen-react/storefront-api-types'
import { GraphQLError } from 'graphql'

import { findAddresses } from '#app/domain/address/address-book.server.ts'
import type { Customer } from '#app/domain/identity/customers.server.ts'
import { nameParts } from '#app/domain/identity/name-parts.ts'
import {
  countCustomerOrders,
  findCustomerOrders,
  type OrderPlace,
} from '#app/domain/order/customer-orders.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { isId } from '#app/lib/ids.ts'
import {
  badCursor,
  badPage,
  pageOf,
  readWindow,
  toConnection,
  type PageArgs,
} from './connection.ts'
import { placesOf, shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { bookWords, mailingAddress } from './mailing-address.ts'
import { orderNode } from './order-fields.server.ts'

export type CustomerNode = { __typename: 'Customer'; customer: Customer }

export const customerNode = (customer: Customer): CustomerNode => ({
  __typename: 'Customer',
  customer,
})

/** Whose access token this is; null for one that does not work, or is not the one of this operation. */
export function customerOf(token: string, { customer }: StorefrontContext): CustomerNode | null {
  return customer?.token === token ? customerNode(customer) : null
}

// A cart says who it belongs to; what is theirs is shown to their token alone.
function requireOwn({ customer }: CustomerNode, { accountId }: StorefrontContext): string {
  if (customer.id === accountId) return accountId
  throw new GraphQLError('This needs the access token of the customer.', {
    extensions: { code: 'ACCESS_DENIED' },
  })
}

async function addressesOf(of: CustomerNode, context: StorefrontContext) {
  const accountId = requireOwn(of, context)
  const saved = await context.load.turn(() => findAddresses(context.db, accountId))
  return saved.map((one) => ({
    isDefault: one.isDefault,
    node: mailingAddress(one.id, bookWords(one, placesOf(context))),
  }))
}

async function orders(of: CustomerNode, args: CustomerOrdersArgs, context: StorefrontContext) {
  if (args.query) throw badPage('orders cannot be filtered by words here')
  const asked = { accountId: requireOwn(of, context), shopId: shopIdOf(context) }
  const { cursor, ...window } = readWindow(args)
  const page = await context.load.turn(() =>
    findCustomerOrders(context.db, {
      ...asked,
      sort: args.sortKey === 'TOTAL_PRICE' ? 'total' : 'id',
      isReversed: args.reverse ?? false,
      window: { ...window, cursor: cursor === null ? null : readPlace(cursor) },
    }),
  )
  const edges = page.items.map((order) => ({ cursor: writePlace(order), node: orderNode(order) }))
  const totalCount = () => context.load.turn(() => countCustomerOrders(context.db, asked))
  return { ...toConnection(edges, page), asked: totalCount }
}

const writePlace = ({ id, total }: OrderPlace) =>
  Buffer.from(`${total}:${id}`).toString('base64url')

function readPlace(cursor: string): OrderPlace {
  const [, total = '', id = ''] =
    /^(\d{1,18}):([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!isId(id)) throw badCursor()
  return { total: BigInt(total), id }
}

type Reversible = PageArgs & { reverse?: boolean | null }

export const customerFields: Fields<CustomerNode> = {
  id: ({ customer }) => toGid('Customer', customer.id),
  email: ({ customer }) => customer.email,
  displayName: ({ customer }) => customer.displayName,
  firstName: ({ customer }) => nameParts(customer.displayName).firstName,
  lastName: ({ customer }) => nameParts(customer.displayName).lastName,
  phone: ({ customer }) => customer.phone,
  acceptsMarketing: ({ customer }) => customer.wantsNews,
  createdAt: ({ customer }) => customer.createdAt,
  updatedAt: ({ customer }) => customer.createdAt,
  metafields: (_of, { identifiers }: { identifiers: unknown[] }) => identifiers.map(() => null),
  addresses: async (of, args: Reversible, context) =>
    pageOf(
      (await addressesOf(of, context)).map(({ node }) => node),
      args,
    ),
  defaultAddress: async (of, _args, context) =>
    (await addressesOf(of, context)).find(({ isDefault }) => isDefault)?.node ?? null,
  numberOfOrders: async (of, _args, context) => {
    const asked = { accountId: requireOwn(of, context), shopId: shopIdOf(context) }
    return String(await context.load.turn(() => countCustomerOrders(context.db, asked)))
  },
  orders: (of, args: CustomerOrdersArgs, context) => orders(of, args, context),
}

type OrderConnectionNode = { asked: () => Promise<number> }

/** OrderConnection: counted only when it is asked for. */
export const orderConnectionFields: Fields<OrderConnectionNode> = {
  totalCount: async ({ asked }) => String(await asked()),
}
