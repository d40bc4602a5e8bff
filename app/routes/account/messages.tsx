// /account/messages: everything I wrote to shops while signed in.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ThreadLink } from '#app/components/message/thread-link.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { listOwnThreads } from '#app/domain/message/message-views.server.ts'
import { findShopNames } from '#app/domain/message/shop-names.server.ts'
import { accountText } from '#app/i18n/account.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { accountPath, askShopPath, ownOrderPath } from '#app/paths.ts'

import { requireAccount } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: messagesText[localeOf(matches)].ownList },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request)
  const threads = await inMarket({ accountId: account.id }, async (db) => {
    const own = await listOwnThreads(db, account.id)
    const shops = await findShopNames(
      db,
      own.map(({ shopId }) => shopId),
    )
    return own.flatMap((thread) => {
      const shop = shops.get(thread.shopId)
      return shop ? [{ ...thread, shop }] : []
    })
  })
  return { threads }
}

export default function OwnMessages() {
  const { threads } = useLoaderData<typeof loader>()
  const t = useText(messagesText)
  const crumbs = [{ label: useText(accountText).account, to: accountPath }]
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.ownList} crumbs={crumbs} />
      {threads.length === 0 ? (
        <EmptyState drawing="paper" title={t.none}>
          {t.ownNoneLine}
        </EmptyState>
      ) : (
        <ul className="list">
          {threads.map((thread) => (
            <li key={thread.id} className="list-item">
              <ThreadLink to={whereIs(thread)} who={thread.shop.name} thread={thread} />
            </li>
          ))}
        </ul>
      )}
    </ShopperShell>
  )
}

type Listed = { orderId: string | null; orderCode: string | null; shop: { slug: string } }

// The code of one shop's parcel begins with the code of the whole order.
const whereIs = ({ orderId, orderCode, shop }: Listed): string => {
  const groupCode = orderCode?.replace(/-\d+$/, '')
  if (!orderId || !groupCode) return askShopPath(shop.slug)
  return ownOrderPath({ groupCode, orderId, linkKey: undefined }, 'messages')
}
