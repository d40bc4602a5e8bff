// The shop's lots: what is left, what ends soon, by code.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { ChevronRight, CookingPot, PackageCheck, Search } from 'lucide-react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { LotTable } from '#app/components/trace/lot-table.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { lotFilters } from '#app/domain/trace/lot-filters.ts'
import { findLots, lotsPerPage } from '#app/domain/trace/lot-views.server.ts'
import { lotsQuery } from '#app/domain/trace/trace.forms.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { lotsPath, newHarvestPath, newProcessPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${lotsText[localeOf(matches)].title} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const asked = readQuery(request, lotsQuery)
  const { show: filter, q, page } = asked
  const found = await staff.inShop((db) => findLots(db, { filter, q, page }, systemClock))
  const { slug, name } = staff.shop
  return {
    shop: { slug, name },
    role: staff.role,
    asked,
    lots: found.slice(0, lotsPerPage),
    hasMore: found.length > lotsPerPage,
    today: localDate(systemClock.now()),
  }
}

export default function Lots() {
  const { shop, role, asked, lots, hasMore, today } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  const actions = (
    <>
      <ButtonLink to={newHarvestPath(shop.slug)} icon={PackageCheck}>
        {t.newHarvest}
      </ButtonLink>
      <ButtonLink to={newProcessPath(shop.slug)} icon={CookingPot} look="primary">
        {t.newProcess}
      </ButtonLink>
    </>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} actions={actions} />
        <Filters />
        {lots.length > 0 ? <LotTable shop={shop.slug} lots={lots} today={today} /> : <NoLots />}
        {hasMore && (
          <p>
            <ButtonLink
              to={lotsPath(shop.slug, { ...asked, page: asked.page + 1 })}
              icon={ChevronRight}
            >
              {t.more}
            </ButtonLink>
          </p>
        )}
      </div>
    </SellerShell>
  )
}

function Filters() {
  const { shop, asked } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  const chips = lotFilters.map((show) => ({
    key: show,
    to: lotsPath(shop.slug, { show, q: asked.q }),
    label: t.filters[show],
    isHere: show === asked.show,
  }))
  return (
    <>
      <ChipNav label={t.show} chips={chips} />
      <Form method="get" role="search" className="lot-search">
        <input type="hidden" name="show" value={asked.q ? asked.show : 'all'} />
        <TextInput
          name="q"
          type="search"
          label={t.search}
          defaultValue={asked.q}
          maxLength={60}
          required={false}
        />
        <Button icon={Search}>{t.searchButton}</Button>
      </Form>
    </>
  )
}

function NoLots() {
  const { shop, asked } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  if (asked.q || asked.show !== 'in-stock') {
    const showAll = <ButtonLink to={lotsPath(shop.slug, { show: 'all' })}>{t.showAll}</ButtonLink>
    return <EmptyState drawing="basket" title={t.noneMatch} action={showAll} />
  }
  const action = <ButtonLink to={newHarvestPath(shop.slug)}>{t.newHarvest}</ButtonLink>
  return (
    <EmptyState drawing="basket" title={t.none} action={action}>
      <p>{t.noneLine}</p>
    </EmptyState>
  )
}
