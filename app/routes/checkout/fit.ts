// POST /checkout/fit: lowers every line of the cart to what is left, then back to the checkout.
import { redirect, type ActionFunctionArgs } from '@remix-run/node'

import { inMarket } from '#app/db/doors.server.ts'
import { fitCart } from '#app/domain/cart/fit-cart.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { checkoutPath } from '#app/paths.ts'

import { readBuyer } from '../buyer.server.ts'
import { readSite } from '../site.server.ts'

export const loader = () => redirect(checkoutPath)

export async function action({ request }: ActionFunctionArgs) {
  const site = await readSite(request)
  const known = readBuyer(request)
  if (known) {
    const key = { cartId: known.cartId, originShopId: site.shop?.id ?? null }
    // A cart that was ordered meanwhile needs no fitting: the checkout says so.
    await attempt(() => inMarket(known.buyer, (db) => fitCart(db, key)))
  }
  return redirect(checkoutPath)
}
