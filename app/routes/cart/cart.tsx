// `/cart` on the market (several shops) and on a shop's host: look, change, go to checkout; all by plain forms.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { CartPage } from '#app/components/shopper/cart-page.tsx'
import { addToCartForm, cartLineForm } from '#app/domain/cart/cart.forms.ts'
import { cartMessages } from '#app/domain/cart/cart.messages.ts'
import { removeCartLine } from '#app/domain/cart/remove-cart-line.server.ts'
import { updateCartLine } from '#app/domain/cart/update-cart-line.server.ts'
import { productText } from '#app/i18n/product.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { cartPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { pageMeta } from '../page-meta.ts'
import { readSite } from '../site.server.ts'
import { addPieces, changeCart, readCart } from './change-cart.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  return { cart: await readCart(request, site), kind: site.kind, origin: site.origin }
}

const cartForm = z.discriminatedUnion('intent', [
  addToCartForm.extend({ intent: z.literal('add'), stay: z.string().optional() }),
  cartLineForm.extend({ intent: z.literal('update') }),
  cartLineForm.pick({ lineId: true }).extend({ intent: z.literal('remove') }),
])

export async function action({ request }: ActionFunctionArgs) {
  const site = await readSite(request)
  const form = await readForm(request, cartForm)
  if (form.status !== 'success') return invalid(form)

  const asked = form.value
  const outcome = await attempt(async () => {
    if (asked.intent === 'add') return addPieces(request, site, asked)
    await changeCart(request, site, (db, key) =>
      asked.intent === 'update'
        ? updateCartLine(db, { ...key, ...asked })
        : removeCartLine(db, { ...key, lineIds: [asked.lineId] }),
    )
    return null
  })
  if (!outcome.ok) return refused(form, outcome.refusal, cartMessages)
  if (asked.intent !== 'add' || !outcome.value) return redirect(cartPath)

  const { cookie, warnings } = outcome.value
  const headers = { 'set-cookie': cookie }
  const isLess = warnings.length > 0
  if (asked.stay) return data({ added: true, isLess }, { headers })
  return redirect(isLess ? `${cartPath}?less=1` : cartPath, { headers })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageMeta({
    title: productText[localeOf(matches)].cartTitle,
    url: `${page?.origin ?? ''}${cartPath}`,
    isHidden: true,
  })

export default function Cart() {
  const { cart, kind } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <CartPage cart={cart} host={kind} />
    </ShopperShell>
  )
}
