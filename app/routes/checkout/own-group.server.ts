// An order group that this request may see: by the key in the link, by the cart cookie, by the account, or by a pass
// (its code and telephone number were proven on this device).
import { z } from 'zod'

import { readMarket, type Buyer } from '#app/db/doors.server.ts'
import { findOrderGroup, type BoughtGroup } from '#app/domain/order/order-views.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'

import { readBuyer } from '../buyer.server.ts'
import { notFound, readParams } from '../forms.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { readOrderPassHash } from './order-pass-cookie.ts'

const params = z.object({ code: z.string().regex(/^[2-9A-Z]{4,16}$/) })
export const payForm = z.object({})

export type OwnGroup = {
  group: BoughtGroup
  buyer: Buyer
  key: string | null
  /** the key, when it came in the link: pages below carry it on */
  linkKey: string | null
  accountId: string | null
}

/** 404 for everybody else, and for a code that does not exist. */
export async function readOwnGroup(request: Request, given: unknown): Promise<OwnGroup> {
  const { code } = readParams(given, params)
  const { buyer, linked, key, account } = await readOrderBuyer(request)
  if (!buyer.buyerKeyHash && !buyer.accountId && !buyer.orderPassHash) throw notFound()
  const group = await readMarket(buyer, (db) => findOrderGroup(db, code))
  if (!group) throw notFound()
  return { group, buyer, key, linkKey: linked, accountId: account?.account.id ?? null }
}

/** Everything this request can show for itself; whether an order is theirs, the door decides. */
export async function readOrderBuyer(request: Request) {
  const linked = new URL(request.url).searchParams.get('key')
  const key = linked ?? readBuyer(request)?.key ?? null
  const account = await optionalAccount(request)
  const passHash = readOrderPassHash(request)
  const buyer: Buyer = {
    ...(key && { buyerKeyHash: sha256Hex(key) }),
    ...(account && { accountId: account.account.id }),
    ...(passHash && { orderPassHash: passHash }),
  }
  return { buyer, linked, key, account }
}
