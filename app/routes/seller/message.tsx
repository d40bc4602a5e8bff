// /seller/:shop/messages/:threadId: one shopper, and the shop's answer.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { Conversation } from '#app/components/message/conversation.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { findThread } from '#app/domain/message/message-views.server.ts'
import { messageForm } from '#app/domain/message/message.forms.ts'
import { messageMessages } from '#app/domain/message/message.messages.ts'
import { answerThread, markRead } from '#app/domain/message/send-message.server.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerMessagePath, sellerMessagesPath, sellerOrderPath } from '#app/seller-paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const threadParams = z.object({ threadId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: messagesText[localeOf(matches)].withShopper(data?.shopperName ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'order.view')
  const { threadId } = readParams(params, threadParams)
  const thread = await inShop(async (db) => {
    const found = await findThread(db, { id: threadId })
    if (found?.isUnreadByShop) {
      await markRead(db, { threadId, side: 'shop', until: found.lastAt })
    }
    return found
  })
  if (!thread) throw notFound()
  const { orderId, shopperName, messages } = thread
  const mayWrite = shopRoleMay(role, 'order.fulfil')
  const place = { shop: { slug: shop.slug, name: shop.name }, role, mayWrite }
  return { ...place, orderId, shopperName, messages, requestKey: newId() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, account, inShop } = await requireStaff(request, params, 'order.fulfil')
  const { threadId } = readParams(params, threadParams)
  const form = await readForm(request, messageForm)
  if (form.status !== 'success') return invalid(form)

  const message = { ...form.value, threadId, actorId: account.id }
  const outcome = await attempt(() => inShop((db) => answerThread(db, message, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, messageMessages)
  return redirect(sellerMessagePath(shop.slug, threadId))
}

export default function SellerMessage() {
  const page = useLoaderData<typeof loader>()
  const { shop, role, orderId, shopperName, messages, requestKey, mayWrite } = page
  const t = useText(messagesText)
  return (
    <SellerShell shop={shop} role={role}>
      <PageHeader
        title={t.withShopper(shopperName)}
        crumbs={[{ label: t.list, to: sellerMessagesPath(shop.slug, null) }]}
        actions={
          orderId && <ButtonLink to={sellerOrderPath(shop.slug, orderId)}>{t.toOrder}</ButtonLink>
        }
      />
      <Conversation messages={messages} side="shop" requestKey={requestKey} mayWrite={mayWrite} />
    </SellerShell>
  )
}
