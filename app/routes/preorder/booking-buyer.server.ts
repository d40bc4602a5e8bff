// Who books: the holder of the cart cookie, or a new one. The cart of the cookie stays as it is; a booking has its own.
import type { Buyer } from '#app/db/doors.server.ts'
import { inMarket } from '#app/db/doors.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'

import { readBuyer, rememberCart } from '../buyer.server.ts'
import { optionalAccount } from '../guards.server.ts'

export type BookingBuyer = {
  buyer: Buyer
  buyerKeyHash: string
  accountId: string | null
  /** to be set, when this browser had none: the order belongs to whoever holds it */
  cookie: string | null
}

export async function bookingBuyer(request: Request): Promise<BookingBuyer> {
  const accountId = (await optionalAccount(request))?.account.id ?? null
  const known = readBuyer(request)
  if (known) {
    const buyer = { buyerKeyHash: known.keyHash, ...(accountId && { accountId }) }
    return { buyer, buyerKeyHash: known.keyHash, accountId, cookie: null }
  }
  const key = randomKey()
  const buyerKeyHash = sha256Hex(key)
  const buyer = { buyerKeyHash, ...(accountId && { accountId }) }
  const cartId = await inMarket(buyer, (db) =>
    createCart(db, { originShopId: null, buyerKeyHash }, systemClock),
  )
  return { buyer, buyerKeyHash, accountId, cookie: rememberCart(request, { cartId, key }) }
}
