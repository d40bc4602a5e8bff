// /orders/:code/:orderId/messages: shopper and shop about one order, also for guests.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { Conversation } from '#app/components/message/conversation.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { findThread } from '#app/domain/message/message-views.server.ts'
import { messageForm } from '#app/domain/message/message.forms.ts'
import { messageMessages } from '#app/domain/message/message.messages.ts'
import { markRead, writeToShop } from '#app/domain/message/send-message.server.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { ownOrderText } from '#app/i18n/own-order.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { ownOrderPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { readOwnOrder } from './own-order.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: messagesText[localeOf(matches)].withShop(data?.shopName ?? '') },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'same-origin' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, orderTo, inMarket, inShop } = await readOwnOrder(request, params)
  const thread = await inMarket((db) => findThread(db, { orderId: order.id }))
  if (thread?.isUnreadByShopper) {
    const seen = { threadId: thread.id, side: 'shopper', until: thread.lastAt } as const
    await inShop((db) => markRead(db, seen))
  }
  return {
    code: order.code,
    shopName: order.shop?.name ?? '',
    orderTo,
    messages: thread?.messages ?? [],
    requestKey: newId(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const own = await readOwnOrder(request, params)
  const form = await readForm(request, messageForm)
  if (form.status !== 'success') return invalid(form)

  const { group, order, accountId, linkKey } = own
  const message = {
    ...form.value,
    of: { orderId: order.id },
    shopperName: group.recipient,
    accountId,
  }
  const outcome = await attempt(() => own.inShop((db) => writeToShop(db, message, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, messageMessages)
  return redirect(ownOrderPath({ groupCode: group.code, orderId: order.id, linkKey }, 'messages'))
}

export default function OrderMessages() {
  const { code, shopName, orderTo, messages, requestKey } = useLoaderData<typeof loader>()
  const t = useText(messagesText)
  const crumbs = [{ label: useText(ownOrderText).toOrder, to: orderTo }]
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.withShop(shopName)} lead={t.aboutOrder(code)} crumbs={crumbs} />
      <Conversation messages={messages} side="shopper" requestKey={requestKey} />
    </ShopperShell>
  )
}
