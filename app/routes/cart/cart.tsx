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
import { addCode, removeCode } from '#app/domain/cart/cart-codes.server.ts'
import type { MarketDb } from '#app/db/doors.server.ts'
import type { CartKey } from '#app/domain/cart/cart.ts'
import { cartMessages } from '#app/domain/cart/cart.messages.ts'
import { addCartCards, removeCartCards } from '#app/domain/gift-card/cart-cards.server.ts'
import { cartCardForm } from '#app/domain/gift-card/gift-card.forms.ts'
import { giftCardMessages } from '#app/domain/gift-card/gift-card.messages.ts'
import { fitCart } from '#app/domain/cart/fit-cart.server.ts'
import { removeCartLine } from '#app/domain/cart/remove-cart-line.server.ts'
import { updateCartLine } from '#app/domain/cart/update-cart-line.server.ts'
import { cartCodeForm } from '#app/domain/promotion/promotion.forms.ts'
import { promotionMessages } from '#app/domain/promotion/promotion.messages.ts'
import { productText } from '#app/i18n/product.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { cartPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { pageMeta } from '../page-meta.ts'
import { readSite } from '../site.server.ts'
import { addPieces, changeCart, readCart } from './change-cart.server.ts'
import { proveCard } from './prove-card.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  return { cart: await readCart(request, site), kind: site.kind, origin: site.origin }
}

const stay = z.string().optional()
const cartForm = z.discriminatedUnion('intent', [
  addToCartForm.extend({ intent: z.literal('add'), stay }),
  cartLineForm.extend({ intent: z.literal('update') }),
  cartLineForm.pick({ lineId: true }).extend({ intent: z.literal('remove') }),
  z.object({ intent: z.literal('accept') }),
  cartCodeForm.extend({ intent: z.literal('add-code'), stay }),
  cartCodeForm.extend({ intent: z.literal('remove-code'), stay }),
  cartCardForm.extend({ intent: z.literal('add-card'), stay }),
  z.object({ intent: z.literal('remove-card'), cardId: z.uuid(), stay }),
])
type Change = Exclude<z.output<typeof cartForm>, { intent: 'add' | 'add-card' }> | ProvenCard
type ProvenCard = { intent: 'add-card'; cardId: string; stay?: string | undefined }

export async function action({ request, context }: ActionFunctionArgs) {
  const site = await readSite(request)
  const form = await readForm(request, cartForm)
  if (form.status !== 'success') return invalid(form)

  const asked = form.value
  if (asked.intent !== 'add') {
    const outcome = await attempt(async () => {
      const wanted =
        asked.intent === 'add-card'
          ? { ...asked, cardId: await proveCard(asked, { site, address: context.clientAddress }) }
          : asked
      return changeCart(request, site, (db, key) => change(db, { ...key, ...wanted }))
    })
    if (!outcome.ok) return refused(form, outcome.refusal, messages)
    return 'stay' in asked && asked.stay ? { done: true as const } : redirect(cartPath)
  }
  const outcome = await attempt(() => addPieces(request, site, asked))
  if (!outcome.ok) return refused(form, outcome.refusal, messages)

  const { cookie, warnings } = outcome.value
  const headers = { 'set-cookie': cookie }
  const isLess = warnings.length > 0
  if (asked.stay) return data({ added: true, isLess }, { headers })
  return redirect(isLess ? `${cartPath}?less=1` : cartPath, { headers })
}

const messages = { ...cartMessages, ...promotionMessages, ...giftCardMessages }

async function change(db: MarketDb, asked: CartKey & Change): Promise<void> {
  switch (asked.intent) {
    case 'update':
      await updateCartLine(db, asked)
      return
    case 'remove':
      return removeCartLine(db, { ...asked, lineIds: [asked.lineId] })
    case 'accept':
      return fitCart(db, asked)
    case 'add-code':
      return addCode(db, asked, systemClock)
    case 'remove-code':
      return removeCode(db, asked)
    case 'add-card':
      return addCartCards(db, { ...asked, cardIds: [asked.cardId] })
    case 'remove-card':
      return removeCartCards(db, { ...asked, cardIds: [asked.cardId] })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageMeta(
    {
      title: productText[localeOf(matches)].cartTitle,
      url: `${page?.origin ?? ''}${cartPath}`,
      isHidden: true,
    },
    matches,
  )

export default function Cart() {
  const { cart, kind } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <CartPage cart={cart} host={kind} />
    </ShopperShell>
  )
}
