// A parcel of an order that this request may see, and the door of its shop: what a shopper does about an order is done
// by the shop's own role, after the market's has found the order for them.
import { z } from 'zod'

import { inMarket, inShop, type Buyer, type MarketDb, type ShopDb } from '#app/db/doors.server.ts'
import type { BoughtGroup, BoughtOrder } from '#app/domain/order/order-views.server.ts'
import { orderPath } from '#app/paths.ts'

import { readOwnGroup } from '../checkout/own-group.server.ts'
import { notFound, readParams } from '../forms.server.ts'
import { readSite } from '../site.server.ts'

const params = z.object({ orderId: z.uuid() })

export type OwnOrder = {
  group: BoughtGroup
  order: BoughtOrder
  buyer: Buyer
  accountId: string | null
  linkKey: string | undefined
  /** back to the order's page */
  orderTo: string
  inShop: <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>
  inMarket: <T>(work: (db: MarketDb) => Promise<T>) => Promise<T>
}

/** 404 for everybody else. `given.orderId` is one of the group's. */
export async function readOwnOrder(request: Request, given: unknown): Promise<OwnOrder> {
  const { orderId } = readParams(given, params)
  return readOwnParcel(request, given, (order) => order.id === orderId)
}

/** The same by any other mark: a case's order. */
export async function readOwnParcel(
  request: Request,
  given: unknown,
  isIt: (order: BoughtOrder) => boolean,
): Promise<OwnOrder> {
  await readSite(request)
  const { group, buyer, linkKey, accountId } = await readOwnGroup(request, given)
  const order = group.orders.find(isIt)
  if (!order) throw notFound()
  return {
    group,
    order,
    buyer,
    accountId,
    linkKey: linkKey ?? undefined,
    orderTo: orderPath(group.code, linkKey ?? undefined),
    inShop: (work) => inShop(order.shopId, work),
    inMarket: (work) => inMarket(buyer, work),
  }
}
