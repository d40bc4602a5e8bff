// GET /payments/vnpay/return: VNPay sends the shopper's browser here. Only the way to the order's page is read from
// it; whether money came is for the IPN to say.
import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { readReturn, type ReturnedTo } from '#app/domain/payment/read-return.server.ts'
import { orderText } from '#app/i18n/order.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { paidOrderPath, shopOrigin } from '#app/paths.ts'
import { registry } from '#plugins/registry.server.ts'

import { readSite, type Site } from '../site.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: orderText[localeOf(matches)].returnBad },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const { searchParams } = new URL(request.url)
  const to = await readReturn(searchParams, { gateways: registry.payment, clock: systemClock })
  if (to) return redirect(`${originOf(to, site)}${paidOrderPath(to.orderCode)}`)
  return data(null, { status: 400 })
}

// Back to the host whose cookie opens the order.
function originOf({ shopHost }: ReturnedTo, { marketOrigin }: Site): string {
  if (!shopHost) return marketOrigin
  if (!shopHost.domain) return shopOrigin(marketOrigin, shopHost.slug)
  return `${new URL(marketOrigin).protocol}//${shopHost.domain}`
}

export default function BadReturn() {
  const t = useText(orderText)
  return (
    <ShopperShell>
      <EmptyState drawing="paper" title={t.returnBad} isPage>
        <p>{t.returnBadLine}</p>
      </EmptyState>
    </ShopperShell>
  )
}
