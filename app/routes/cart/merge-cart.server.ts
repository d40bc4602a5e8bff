// Signing in brings the browser's cart to the account's.
import { inMarket } from '#app/db/doors.server.ts'
import { mergeCarts } from '#app/domain/cart/account-cart.server.ts'
import { randomKey } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { cartPath, checkoutPath } from '#app/paths.ts'

import { readBuyer, rememberCart } from '../buyer.server.ts'

export type BroughtCart = {
  /** for Set-Cookie; null when there is no cart */
  cookie: string | null
  movedLines: number
}

export async function bringCart(request: Request, accountId: string): Promise<BroughtCart> {
  const known = readBuyer(request)
  const merged = await inMarket({ ...known?.buyer, accountId }, (db) =>
    mergeCarts(db, { cartId: known?.cartId ?? null, accountId }, systemClock),
  )
  if (!merged) return { cookie: null, movedLines: 0 }
  const { cartId, movedLines } = merged
  return { cookie: rememberCart(request, { cartId, key: known?.key ?? randomKey() }), movedLines }
}

/** Someone on the way to their cart is told that it has grown. */
export function pathAfterMerge(path: string, { movedLines }: BroughtCart): string {
  const isCart = path === cartPath || path === checkoutPath
  return isCart && movedLines > 0 ? `${cartPath}?merged=1` : path
}
