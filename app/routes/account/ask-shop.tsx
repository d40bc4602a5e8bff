// /account/messages/:slug: a signed-in shopper and one shop, without an order.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { Conversation } from '#app/components/message/conversation.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inMarket, inShop } from '#app/db/doors.server.ts'
import { findThread } from '#app/domain/message/message-views.server.ts'
import { messageForm } from '#app/domain/message/message.forms.ts'
import { messageMessages } from '#app/domain/message/message.messages.ts'
import { markRead, writeToShop } from '#app/domain/message/send-message.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountMessagesPath, askShopPath } from '#app/paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireAccount } from '../guards.server.ts'

const shopParams = z.object({ slug: z.string().max(63) })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: messagesText[localeOf(matches)].withShop(data?.shop.name ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request)
  const accountId = account.id
  const { slug } = readParams(params, shopParams)
  const { shop, thread } = await inMarket({ accountId }, async (db) => {
    const found = await findShopBySlug(db, slug)
    return {
      shop: found,
      thread: found && (await findThread(db, { shopId: found.id, accountId })),
    }
  })
  if (!shop) throw notFound()
  if (thread?.isUnreadByShopper) {
    const seen = { threadId: thread.id, side: 'shopper', until: thread.lastAt } as const
    await inShop(shop.id, (db) => markRead(db, seen))
  }
  return {
    shop: { slug, name: shop.name },
    messages: thread?.messages ?? [],
    requestKey: newId(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account } = await requireAccount(request)
  const { slug } = readParams(params, shopParams)
  const shop = await inMarket({}, (db) => findShopBySlug(db, slug))
  if (!shop) throw notFound()
  const form = await readForm(request, messageForm)
  if (form.status !== 'success') return invalid(form)

  const message = {
    ...form.value,
    of: { accountId: account.id },
    shopperName: account.displayName,
    accountId: account.id,
  }
  const outcome = await attempt(() =>
    inShop(shop.id, (db) => writeToShop(db, message, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, messageMessages)
  return redirect(askShopPath(slug))
}

export default function AskShop() {
  const { shop, messages, requestKey } = useLoaderData<typeof loader>()
  const t = useText(messagesText)
  const crumbs = [{ label: t.ownList, to: accountMessagesPath }]
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.withShop(shop.name)} crumbs={crumbs} />
      <Conversation messages={messages} side="shopper" requestKey={requestKey} />
    </ShopperShell>
  )
}
