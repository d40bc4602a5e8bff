// `/checkout?cart=gid://shopify/Cart/…`: a headless shop sends its shoppers here. The link proves the cart, not the
// person, so the orders get a key of this browser's own (buyer.server.ts), and the secret leaves the address bar.
import { redirect } from '@remix-run/node'

import { checkoutPath } from '#app/paths.ts'

import { linkedBuyer, parseCartGid, readBuyer, rememberCart } from '../buyer.server.ts'

/** Throws the redirect that remembers the cart of the link; nothing without one. */
export function openLinkedCart(request: Request): void {
  const gid = new URL(request.url).searchParams.get('cart')
  const link = gid === null ? null : parseCartGid(gid)
  if (!link) return
  const present = readBuyer(request)
  const isThisOne = present?.cartId === link.cartId && present.cartKey === link.cartKey
  const buyer = isThisOne ? present : linkedBuyer(link, present)
  throw redirect(checkoutPath, { headers: { 'Set-Cookie': rememberCart(request, buyer) } })
}
