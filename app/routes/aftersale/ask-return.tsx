// /orders/:code/:orderId/return: which pieces, why, with pictures.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { AskReturnForm } from '#app/components/aftersale/ask-return-form.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { findAskable, requestReturn } from '#app/domain/aftersale/request-return.server.ts'
import { askReturnForm } from '#app/domain/aftersale/return.forms.ts'
import { returnMessages } from '#app/domain/aftersale/return.messages.ts'
import { lastDayToAsk, mayAskOn } from '#app/domain/aftersale/return.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { ownOrderText } from '#app/i18n/own-order.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { formatDay, localDate, systemClock } from '#app/lib/time.ts'
import { ownReturnPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { storeUploads } from '../seller/uploaded-photos.server.ts'
import { readOwnOrder } from './own-order.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: returnsText[localeOf(matches)].askTitle(data?.code ?? '') },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'same-origin' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const own = await readOwnOrder(request, params)
  const { order, orderTo } = own
  const today = localDate(systemClock.now())
  const { left, days } = await own.inMarket(async (db) => ({
    left: await findAskable(db, order.id),
    days: (await findRule(db, 'aftersale.return-window', today)).days,
  }))
  const isOpen = order.status === 'delivered' && mayAskOn(today, order.deliveredAt, days)
  const lines = order.lines.map(({ id, title, variantTitle, unit }) => {
    return { id, title, variantTitle, unit, most: isOpen ? (left.get(id) ?? 0) : 0 }
  })
  return {
    code: order.code,
    orderTo,
    lines: lines.filter(({ most }) => most > 0),
    lastDay: order.deliveredAt && lastDayToAsk(order.deliveredAt, days),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const own = await readOwnOrder(request, params)
  const form = await readForm(request, askReturnForm)
  if (form.status !== 'success') return invalid(form)

  const { lines, photos, ...asked } = form.value
  const outcome = await attempt(async () => {
    const stored = await storeUploads(own.order.shopId, photos)
    return own.inShop((db) =>
      requestReturn(
        db,
        {
          ...asked,
          orderId: own.order.id,
          lines: Object.entries(lines).map(([orderLineId, quantity]) => ({
            orderLineId,
            quantity,
          })),
          photos: stored,
          accountId: own.accountId,
        },
        systemClock,
      ),
    )
  })
  if (!outcome.ok) return refused(form, outcome.refusal, { ...returnMessages, ...productMessages })
  return redirect(ownReturnPath(own.group.code, outcome.value.returnId, own.linkKey))
}

export default function AskReturn() {
  const { code, orderTo, lines, lastDay } = useLoaderData<typeof loader>()
  const t = useText(returnsText)
  const locale = useLocale()
  const crumbs = [{ label: useText(ownOrderText).toOrder, to: orderTo }]
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader
          title={t.askTitle(code)}
          crumbs={crumbs}
          lead={lines.length > 0 && lastDay && t.askLead(formatDay(lastDay, locale))}
        />
        {lines.length > 0 ? (
          <AskReturnForm lines={lines} />
        ) : (
          <EmptyState
            drawing="parcel"
            title={t.askClosed}
            action={<ButtonLink to={orderTo}>{t.toOrder}</ButtonLink>}
          >
            {t.askClosedLine}
          </EmptyState>
        )}
      </div>
    </ShopperShell>
  )
}
