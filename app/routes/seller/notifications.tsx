// /seller/:shop/notifications: what happened, newest first, and what of it is new to this person.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Settings } from 'lucide-react'

import { NewsList } from '#app/components/news/news-list.tsx'
import { TopicChips } from '#app/components/news/topic-chips.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { findNews, markRead } from '#app/domain/notification/notification-views.server.ts'
import { newsQuery, seenForm } from '#app/domain/notification/notification.forms.ts'
import { topicsFor } from '#app/domain/notification/notification.ts'
import { newsText } from '#app/i18n/news.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: newsText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, shop, role, inShop } = await requireStaff(request, params, 'shop.view')
  const asked = readQuery(request, newsQuery)
  const found = await inShop((db) => findNews(db, { accountId: account.id, role }, asked))
  return { shop: { slug: shop.slug, name: shop.name }, role, topic: asked.topic, ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.view')
  const form = await readForm(request, seenForm)
  if (form.status !== 'success') return invalid(form)

  await inShop((db) => markRead(db, account.id, form.value.until))
  return redirect(sellerPath(shop.slug, 'notifications'))
}

export default function Notifications() {
  const { shop, role, topic, news, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(newsText)
  const unread = news.filter((line) => line.isUnread)
  const newest = unread[0]?.at ?? null
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.title}
          actions={
            <ButtonLink to={sellerPath(shop.slug, 'settings/notifications')} icon={Settings}>
              {t.choose}
            </ButtonLink>
          }
        />
        <TopicChips topics={topicsFor(role)} here={topic} />
        {newest && (
          <Form method="post">
            <input type="hidden" name="until" value={newest.toISOString()} />
            <Button>{t.seenAll}</Button>
          </Form>
        )}
        {news.length === 0 ? (
          <EmptyState drawing="paper" title={topic ? t.noneOfTopic : t.none}>
            <p>{t.noneLine}</p>
          </EmptyState>
        ) : (
          <NewsList shopSlug={shop.slug} news={news} />
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}
