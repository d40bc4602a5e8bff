// /seller/:shop/messages: who wrote, the newest first.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ThreadLink } from '#app/components/message/thread-link.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { listThreads } from '#app/domain/message/message-views.server.ts'
import { threadsQuery } from '#app/domain/message/message.forms.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { sellerMessagePath, sellerMessagesPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: messagesText[localeOf(matches)].list }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'order.view')
  const { show, after } = readQuery(request, threadsQuery)
  const isWaiting = show === 'waiting'
  const found = await inShop((db) => listThreads(db, { isWaiting, after }))
  return { shop: { slug: shop.slug, name: shop.name }, role, isWaiting, ...found }
}

export default function SellerMessages() {
  const { shop, role, isWaiting, threads, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(messagesText)
  const chips = ([null, 'waiting'] as const).map((which) => ({
    key: which ?? 'all',
    to: sellerMessagesPath(shop.slug, which),
    label: which ? t.waiting : t.all,
    isHere: isWaiting === (which === 'waiting'),
  }))
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.list} lead={t.listLead} />
        <ChipNav label={t.filter} chips={chips} />
        {threads.length === 0 ? (
          <EmptyState drawing="paper" title={t.none}>
            {t.noneLine}
          </EmptyState>
        ) : (
          <ul className="list">
            {threads.map((thread) => (
              <li key={thread.id} className="list-item">
                <ThreadLink
                  to={sellerMessagePath(shop.slug, thread.id)}
                  who={thread.shopperName}
                  thread={thread}
                />
              </li>
            ))}
          </ul>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}
