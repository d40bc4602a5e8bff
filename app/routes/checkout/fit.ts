// POST /checkout/fit: lowers every line of the cart to what is left, then back to the checkout.
import { redirect, type ActionFunctionArgs } from '@remix-run/node'

import { fitCart } from '#app/domain/cart/fit-cart.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { checkoutPath } from '#app/paths.ts'

import { changeCart } from '../cart/change-cart.server.ts'
import { readSite } from '../site.server.ts'

export const loader = () => redirect(checkoutPath)

export async function action({ request }: ActionFunctionArgs) {
  const site = await readSite(request)
  // A cart that was ordered meanwhile needs no fitting: the checkout says so.
  await attempt(() => changeCart(request, site, fitCart))
  return redirect(checkoutPath)
}
