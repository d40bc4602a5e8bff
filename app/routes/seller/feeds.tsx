// /seller/:shop/feeds: the files by which other places sell the same goods.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'

import { CopyField } from '#app/components/share/copy-field.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { feedKinds, type FeedKind } from '#app/domain/feed/feed.ts'
import { findFeedReport, type FeedReport } from '#app/domain/feed/feed-items.server.ts'
import { feedsText } from '#app/i18n/feeds.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { feedPaths, shopOrigin } from '#app/paths.ts'
import { sellerProductPath } from '#app/seller-paths.ts'

import { requireStaff } from '../guards.server.ts'
import { requireMarket } from '../site.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: feedsText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { marketOrigin } = await requireMarket(request)
  const { slug, name } = shop
  const report = await inShop((db) => findFeedReport(db))
  return { shop: { slug, name }, role, report, origin: shopOrigin(marketOrigin, slug) }
}

export default function Feeds() {
  const { shop, role, report, origin } = useLoaderData<typeof loader>()
  const t = useText(feedsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} />
        <p>{t.items(report.items)}</p>
        {feedKinds.map((kind) => (
          <FeedCard key={kind} kind={kind} url={origin + feedPaths[kind]} />
        ))}
        {report.leftOut.length > 0 && <LeftOut shop={shop.slug} leftOut={report.leftOut} />}
      </div>
    </SellerShell>
  )
}

function FeedCard({ kind, url }: { kind: FeedKind; url: string }) {
  const t = useText(feedsText)
  return (
    <Card title={t.kinds[kind]}>
      <div className="stack">
        <CopyField label={t.address} value={url} />
        <ol className="stack-tight">
          {t.steps[kind].map((step, index) => (
            <li key={step}>
              {index + 1}. {step}
            </li>
          ))}
        </ol>
        <div className="row">
          <ButtonLink to={url} icon={ExternalLink} reloadDocument>
            {t.open}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

function LeftOut({ shop, leftOut }: { shop: string; leftOut: FeedReport['leftOut'] }) {
  const t = useText(feedsText)
  return (
    <Card title={t.leftOut}>
      <ul className="list">
        {leftOut.map(({ id, title, reason }) => (
          <li key={id}>
            <Link
              to={sellerProductPath(shop, id, reason === 'no-photo' ? 'photos' : '')}
              className="list-item"
            >
              <span className="grow stack-tight">
                <strong>{title}</strong>
                <span className="small soft">{t.reasons[reason]}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
