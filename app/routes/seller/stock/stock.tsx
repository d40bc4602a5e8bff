// /seller/:shop/stock: how much there is of every good.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { ClipboardList, Search, Warehouse } from 'lucide-react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { StockList } from '#app/components/stock/stock-list.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { stockFilters } from '#app/domain/inventory/stock-filters.ts'
import { listStock } from '#app/domain/inventory/stock-views.server.ts'
import { stockQuery } from '#app/domain/inventory/stock.forms.ts'
import { stockText } from '#app/i18n/stock.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { newProductPath, stockPath } from '#app/seller-paths.ts'

import { readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${stockText[localeOf(matches)].title} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const { show, q, after } = readQuery(request, stockQuery)
  const found = await staff.inShop((db) => listStock(db, { show, text: q, after }, systemClock))
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, asked: { show, q }, ...found }
}

export default function Stock() {
  const { shop, role, lines, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(stockText)
  const actions = (
    <>
      <ButtonLink to={stockPath(shop.slug, 'rooms')} icon={Warehouse}>
        {t.rooms}
      </ButtonLink>
      <ButtonLink to={stockPath(shop.slug, 'counts')} icon={ClipboardList} look="primary">
        {t.counts}
      </ButtonLink>
    </>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} actions={actions} />
        <Filters />
        {lines.length > 0 ? <StockList shop={shop.slug} lines={lines} /> : <Nothing />}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}

function Filters() {
  const { shop, asked } = useLoaderData<typeof loader>()
  const t = useText(stockText)
  const chips = stockFilters.map((show) => ({
    key: show,
    to: stockPath(shop.slug, '', { show, q: asked.q }),
    label: t.filters[show],
    isHere: show === asked.show,
  }))
  return (
    <>
      <ChipNav label={t.show} chips={chips} />
      <Form method="get" role="search" className="lot-search" key={asked.q}>
        <input type="hidden" name="show" value={asked.show} />
        <TextInput
          name="q"
          type="search"
          label={t.search}
          defaultValue={asked.q}
          maxLength={80}
          required={false}
        />
        <Button icon={Search}>{t.find}</Button>
      </Form>
    </>
  )
}

function Nothing() {
  const { shop, asked } = useLoaderData<typeof loader>()
  const t = useText(stockText)
  if (asked.q || asked.show !== 'all') {
    const showAll = <ButtonLink to={stockPath(shop.slug)}>{t.showAll}</ButtonLink>
    return <EmptyState drawing="basket" title={t.noneMatch} action={showAll} />
  }
  const add = <ButtonLink to={newProductPath(shop.slug)}>{t.addProduct}</ButtonLink>
  return (
    <EmptyState drawing="basket" title={t.none} action={add}>
      <p>{t.noneLine}</p>
    </EmptyState>
  )
}
