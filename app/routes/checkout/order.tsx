// /orders/:code: what was bought, how far it is, and how to pay what is still to pay. Guests open it with their cart
// cookie or with the key in the link they kept.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'

import { GroupPage } from '#app/components/order/group-page.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { findParcelAftersale } from '#app/domain/aftersale/parcel-views.server.ts'
import { paymentMessages } from '#app/domain/payment/payment.messages.ts'
import { placeName } from '#app/domain/place/place.ts'
import { orderText } from '#app/i18n/order.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { findOrderPath, orderPath } from '#app/paths.ts'

import { readForm, refused } from '../forms.server.ts'
import { readPlaces } from '../places.server.ts'
import { readSite } from '../site.server.ts'
import { payForm, readOwnGroup } from './own-group.server.ts'
import { payUrlFor } from './pay-context.server.ts'
import { readTransfer } from './read-transfer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => {
  const t = orderText[localeOf(matches)]
  return [
    { title: found ? t.title(found.group.code) : t.missing },
    { name: 'robots', content: 'noindex, nofollow' },
    // The link may hold the key: it is not told to other sites.
    { name: 'referrer', content: 'same-origin' },
  ]
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const { group, key, linkKey, buyer } = await readOwnGroup(request, params)
  const { checkoutId: _, ...shown } = group
  const from = new URL(request.url).searchParams.get('from')
  const isBack = from === 'vnpay' || from === 'stripe'
  const place = placeName(await readPlaces(), group.communeCode)
  const keep = key ? new URL(orderPath(group.code, key), site.origin).href : null
  const headers = { 'Cache-Control': 'private, no-store' }
  const aftersale = await inMarket(buyer, (db) =>
    findParcelAftersale(db, group.orders, systemClock),
  )
  const { marketOrigin } = site
  const transfer = await readTransfer({ buyer, group, site, url: request.url })
  const page = { group: shown, isBack, place, keep, marketOrigin, aftersale, transfer, linkKey }
  return data(page, { headers })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const site = await readSite(request)
  const { group, buyer, linkKey } = await readOwnGroup(request, params)
  const form = await readForm(request, payForm)
  const { locale } = form
  const { clientAddress } = context
  const { checkoutId } = group
  const pay = await attempt(() => payUrlFor({ checkoutId, buyer, site, locale, clientAddress }))
  return pay.ok
    ? redirect(pay.value?.href ?? orderPath(group.code, linkKey ?? undefined))
    : refused(form, pay.refusal, paymentMessages)
}

export default function Order() {
  const page = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <GroupPage {...page} />
    </ShopperShell>
  )
}

export function ErrorBoundary() {
  const t = useText(orderText)
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error
  return (
    <ShopperShell>
      <EmptyState
        drawing="parcel"
        title={t.missing}
        isPage
        action={<ButtonLink to={findOrderPath}>{t.findIt}</ButtonLink>}
      >
        <p>{t.missingLine}</p>
      </EmptyState>
    </ShopperShell>
  )
}
