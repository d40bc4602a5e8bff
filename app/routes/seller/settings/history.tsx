// /seller/:shop/settings/history: who changed what, when, from what to what.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { HistoryFilters } from '#app/components/settings/history-filters.tsx'
import { HistoryLine } from '#app/components/settings/history-line.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { findAuditLines } from '#app/domain/tenancy/audit-views.server.ts'
import { auditQuery } from '#app/domain/tenancy/audit.forms.ts'
import { findTeam } from '#app/domain/tenancy/team-views.server.ts'
import { historyText } from '#app/i18n/history.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'

import { readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: historyText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const filter = readQuery(request, auditQuery)
  const found = await inShop(async (db) => ({
    ...(await findAuditLines(db, filter)),
    people: (await findTeam(db, systemClock)).members.map(({ accountId, displayName }) => ({
      accountId,
      displayName,
    })),
  }))
  return { shop: { slug: shop.slug, name: shop.name }, role, filter, ...found }
}

export default function History() {
  const { shop, role, filter, lines, people, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(historyText)
  return (
    <SettingsFrame shop={shop} role={role} title={t.title} lead={t.lead}>
      <HistoryFilters key={JSON.stringify(filter)} filter={filter} people={people} />
      {lines.length === 0 ? (
        <EmptyState drawing="paper" title={t.none}>
          <p>{t.noneLine}</p>
        </EmptyState>
      ) : (
        <Card>
          <ul className="list">
            {lines.map((line) => (
              <HistoryLine key={line.id} line={line} />
            ))}
          </ul>
        </Card>
      )}
      <Pagination nextCursor={nextCursor} />
    </SettingsFrame>
  )
}
