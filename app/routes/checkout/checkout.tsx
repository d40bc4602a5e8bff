// /checkout: one page, works without JavaScript, keeps what was typed. A refusal says what changed and why.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { CheckoutForm } from '#app/components/checkout/checkout-form.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { rememberAddress } from '#app/domain/address/address-book.server.ts'
import { findCartCustomer } from '#app/domain/cart/cart-notes.server.ts'
import type { PlaceOrder } from '#app/domain/checkout/place-order.server.ts'
import { checkoutForm } from '#app/domain/checkout/checkout.forms.ts'
import { checkoutId as checkoutIdOf } from '#app/domain/checkout/checkout-id.server.ts'
import { checkoutMessages } from '#app/domain/checkout/checkout.messages.ts'
import { submitOrder } from '#app/domain/checkout/submit-order.server.ts'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { isAwaited } from '#app/domain/order/order.ts'
import { paymentMessages } from '#app/domain/payment/payment.messages.ts'
import { settleAddress } from '#app/domain/place/address.forms.ts'
import { promotionMessages } from '#app/domain/promotion/promotion.messages.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { cartPath, orderPath, searchPath } from '#app/paths.ts'

import { openLinkedCart } from '../cart/linked-cart.server.ts'
import { orderOwner, readBuyersCart } from '../cart/buyers-cart.server.ts'
import { invalid, readForm, refused } from '../forms.server.ts'
import { readPlaces, unsettled } from '../places.server.ts'
import { readSite } from '../site.server.ts'
import { holdSecondsOf, methodOffers, payUrlFor } from './pay-context.server.ts'
import { readCheckout } from './read-checkout.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: checkoutText[localeOf(matches)].title },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  openLinkedCart(request)
  return { page: await readCheckout(request, site) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const site = await readSite(request)
  const cart = await readBuyersCart(request, site)
  if (!cart) return redirect(cartPath)
  const form = await readForm(request, checkoutForm)
  if (form.status !== 'success') return invalid(form)
  const settled = settleAddress(await readPlaces(), form.value)
  if (!settled.ok) return unsettled(form, settled)

  const { communeText: _, keepAddress, ...asked } = form.value
  const { buyer, accountId, key } = cart
  const { buyerKeyHash, seed } = orderOwner(cart)
  // Who signed in through a shop's own app finds the order there again.
  const customerId = accountId ?? (await inMarket(buyer, (db) => findCartCustomer(db, key)))
  const checkoutId = checkoutIdOf(seed, asked.idempotencyKey)
  const offers = await methodOffers(buyer, Object.keys(asked.delivery))
  const offer = offers.find(({ method }) => method === asked.paymentMethod)
  if (!offer) return refused(form, refuse('payment.not-offered'), paymentMessages)
  const order = {
    ...asked,
    ...settled.address,
    checkoutId,
    ...key,
    buyerKeyHash,
    accountId: customerId,
    locale: form.locale,
    holdSeconds: holdSecondsOf(offer),
  }
  const outcome = await attempt(() => submitOrder(buyer, order, systemClock))
  if (!outcome.ok) {
    // The page asks again with the commune that was settled on, so that it can name the exact fee.
    const values = { ...form.values, communeCode: settled.address.communeCode }
    return refused({ ...form, values }, outcome.refusal, {
      ...checkoutMessages,
      ...inventoryMessages,
      ...promotionMessages,
    })
  }

  if (keepAddress && accountId) await keep(accountId, order)
  const { code, paymentMethod } = outcome.value
  if (!isAwaited(paymentMethod)) return redirect(orderPath(code))
  const { clientAddress } = context
  const pay = await attempt(() =>
    payUrlFor({ checkoutId, buyer, site, locale: form.locale, clientAddress }),
  )
  // A bank transfer is paid from the order's page; what was paid or ended meanwhile is said there too.
  return redirect((pay.ok && pay.value?.href) || orderPath(code))
}

// The order stands already; the name of whoever receives it is what people know an address by.
function keep(accountId: string, order: PlaceOrder): Promise<void> {
  const { recipient, phone, provinceCode, communeCode, addressLine } = order
  const label = recipient.slice(0, 40)
  const address = {
    label,
    recipient,
    phone,
    provinceCode,
    communeCode,
    addressLine,
    isDefault: false,
  }
  return inMarket({ accountId }, (db) => rememberAddress(db, { accountId, address }, systemClock))
}

export default function Checkout() {
  const { page } = useLoaderData<typeof loader>()
  const t = useText(checkoutText)
  if (!page) {
    return (
      <ShopperShell>
        <EmptyState
          isPage
          title={t.emptyTitle}
          action={
            <ButtonLink to={searchPath()} look="primary">
              {t.toShopping}
            </ButtonLink>
          }
        >
          <p>{t.emptyLine}</p>
        </EmptyState>
      </ShopperShell>
    )
  }
  return (
    <ShopperShell>
      <PageHeader title={t.title} lead={t.lead} />
      <CheckoutForm key={page.address?.id ?? 'new'} page={page} />
    </ShopperShell>
  )
}
