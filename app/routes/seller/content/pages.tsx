// /seller/:shop/content: the pages of the shop.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'

import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { listPages } from '#app/domain/content/content-room-views.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { contentPath, sellerPagePath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerContentText[localeOf(matches)].rooms.pages },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  return { shop: { slug: shop.slug, name: shop.name }, role, pages: await inShop(listPages) }
}

export default function Pages() {
  const { shop, role, pages } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const write = (
    <ButtonLink to={contentPath(shop.slug, 'pages/new')} look="primary" icon={Plus}>
      {t.newPage}
    </ButtonLink>
  )
  return (
    <ContentFrame
      shop={shop}
      role={role}
      title={t.rooms.pages}
      lead={t.pagesLead}
      {...(pages.length > 0 && { actions: write })}
    >
      {pages.length === 0 ? (
        <EmptyState drawing="paper" title={t.noPages} action={write}>
          <p>{t.noPagesLine}</p>
        </EmptyState>
      ) : (
        <Card>
          <ul className="list">
            {pages.map((page) => (
              <li key={page.id} className="list-item">
                <span className="grow stack-tight">
                  <Link to={sellerPagePath(shop.slug, page.id)}>{page.title}</Link>
                  <span className="small soft">
                    {t.changed} <DateText day={page.updatedAt} />
                  </span>
                </span>
                <Badge tone={page.isShown ? 'leaf' : 'turmeric'}>
                  {page.isShown ? t.shown : t.hidden}
                </Badge>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </ContentFrame>
  )
}
