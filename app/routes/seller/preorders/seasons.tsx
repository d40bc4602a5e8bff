// /seller/:shop/preorders: the shop's seasons.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { listSeasons, type SeasonView } from '#app/domain/preorder/preorder-views.server.ts'
import { preorderText } from '#app/i18n/preorder.ts'
import { seasonText } from '#app/i18n/season.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay, systemClock } from '#app/lib/time.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { preordersPath, seasonPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: preorderText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const seasons = await staff.inShop((db) => listSeasons(db, systemClock))
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, seasons }
}

export default function Seasons() {
  const { shop, role, seasons } = useLoaderData<typeof loader>()
  const t = useText(preorderText)
  const add = (
    <ButtonLink to={preordersPath(shop.slug, 'new')} look="primary" icon={Plus}>
      {t.newSeason}
    </ButtonLink>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} actions={seasons.length > 0 && add} />
        {seasons.length === 0 ? (
          <EmptyState drawing="field" title={t.none} action={add}>
            <p>{t.noneLine}</p>
          </EmptyState>
        ) : (
          <Card>
            <ul className="list">
              {seasons.map((season) => (
                <li key={season.id} className="list-item">
                  <SeasonLine shop={shop.slug} season={season} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </SellerShell>
  )
}

function SeasonLine({ shop, season }: { shop: string; season: SeasonView }) {
  const t = useText(preorderText)
  const words = useText(seasonText)
  const locale = useLocale()
  const { harvestFrom, harvestTo, slots, left } = season
  return (
    <span className="grow stack-tight">
      <Link to={seasonPath(shop, season.id)}>{season.title}</Link>
      <span className="row">
        <SeasonState season={season} />
        {season.harvestedSlots === null && (
          <span className="small soft">{t.booked(slots - left, slots)}</span>
        )}
      </span>
      <span className="small soft">
        {words.harvest(formatDay(harvestFrom, locale), formatDay(harvestTo, locale))}
      </span>
    </span>
  )
}

function SeasonState({ season }: { season: SeasonView }) {
  const t = useText(preorderText)
  if (season.harvestedSlots !== null) return <Badge>{t.states.shared}</Badge>
  return season.isOpen ? (
    <Badge tone="leaf">{t.states.open}</Badge>
  ) : (
    <Badge tone="turmeric">{t.states.waiting}</Badge>
  )
}
