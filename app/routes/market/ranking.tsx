// `/ranking`: how the market puts goods in order, on every page that lists them.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shelfSorts } from '#app/domain/market/market-sort.ts'
import { rankingText } from '#app/i18n/ranking.ts'
import { uiText } from '#app/i18n/ui.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { homePath, rankingPath } from '#app/paths.ts'
import { searchSorts } from '#plugins/search/port.ts'

import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  keepForEverybody(context, site)
  return { origin: site.homeOrigin }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const t = rankingText[localeOf(matches)]
  const url = `${data.origin}${rankingPath}`
  const crumbs = [
    { label: 'Niêu', to: homePath },
    { label: t.title, to: rankingPath },
  ]
  const structured = [breadcrumbData(data.origin, crumbs)]
  return pageMeta({ title: `${t.title} · Niêu`, description: t.lead, url, structured }, matches)
}

export default function Ranking() {
  const t = useText(rankingText)
  const ui = useText(uiText)
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} crumbs={[{ label: ui.home, to: homePath }]} />
        <Card title={t.search}>
          <p>{t.searchLine}</p>
          <Points points={t.steps} />
        </Card>
        <Card title={t.sorts}>
          <p className="soft">{t.sortsLine}</p>
          <Lines lines={searchSorts.map((sort) => t.bySort[sort])} />
        </Card>
        <Card title={t.shelves}>
          <Points points={t.byShelf} />
        </Card>
        <Card title={t.groups}>
          <p className="soft">{t.groupsLine}</p>
          <Lines lines={shelfSorts.map((sort) => t.byGroupSort[sort])} />
        </Card>
        <Card title={t.never}>
          <Lines lines={t.neverPoints} />
        </Card>
        <Card title={t.left}>
          <Lines lines={t.leftPoints} />
        </Card>
        <Card title={t.ask}>
          <p>{t.askLine}</p>
          <p className="small soft">{t.law}</p>
        </Card>
      </div>
    </ShopperShell>
  )
}

function Points({ points }: { points: readonly { name: string; line: string }[] }) {
  return (
    <dl className="stack-tight">
      {points.map(({ name, line }) => (
        <div key={name}>
          <dt>
            <strong>{name}</strong>
          </dt>
          <dd className="soft">{line}</dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-list stack-tight">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
