// The cart of this request: the one of the cookie, or on the market of the account that is signed in. One account has
// one cart on every device.
import { inMarket, type Buyer } from '#app/db/doors.server.ts'
import { findCartIdOf } from '#app/domain/cart/account-cart.server.ts'
import type { CartKey } from '#app/domain/cart/cart.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'

import { readBuyer, type KnownBuyer } from '../buyer.server.ts'
import { optionalAccount } from '../guards.server.ts'
import type { Site } from '../site.server.ts'

export type BuyersCart = {
  key: CartKey
  /** opens the cart's door */
  buyer: Buyer
  known: KnownBuyer | null
  accountId: string | null
}

/** Null when there is none. That the cart is still open, and this buyer's, the door decides. */
export async function readBuyersCart(request: Request, site: Site): Promise<BuyersCart | null> {
  const known = readBuyer(request)
  const originShopId = site.shop?.id ?? null
  const accountId = (await optionalAccount(request))?.account.id ?? null
  if (accountId === null) {
    const key = known && { cartId: known.cartId, originShopId }
    return key && { key, buyer: known.buyer, known, accountId }
  }
  const buyer = { ...known?.buyer, accountId }
  const asked = { cartId: known?.cartId ?? null, originShopId, accountId }
  const cartId = await inMarket(buyer, (db) => findCartIdOf(db, asked))
  return cartId === null ? null : { key: { cartId, originShopId }, buyer, known, accountId }
}

/**
 * Whose an order of this cart will be, and what a double click has in common with the first. Someone signed in may come
 * without a cookie: then nobody has the key, and the order is the account's alone.
 */
export const orderOwner = ({ known, accountId }: BuyersCart) => ({
  buyerKeyHash: known?.keyHash ?? sha256Hex(randomKey()),
  seed: known?.keyHash ?? accountId ?? '',
})
