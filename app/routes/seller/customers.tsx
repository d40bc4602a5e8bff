// /seller/:shop/customers: who buys here, those who bought last first.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { listCustomers } from '#app/domain/order/customer-views.server.ts'
import { placeName } from '#app/domain/place/place.ts'
import { customersText } from '#app/i18n/customers.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { sellerCustomerPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { readPlaces } from '../places.server.ts'

const query = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
})

export const meta: MetaFunction = ({ matches }) => [
  { title: customersText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'order.view')
  const { q, after } = readQuery(request, query)
  const found = await inShop((db) => listCustomers(db, { text: q, after }))
  const places = await readPlaces()
  const customers = found.customers.map(({ communeCode, ...one }) => {
    return { ...one, place: placeName(places, communeCode) }
  })
  const { nextCursor } = found
  return { shop: { slug: shop.slug, name: shop.name }, role, text: q, customers, nextCursor }
}

export default function Customers() {
  const { shop, role, text, customers, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(customersText)
  const { filter } = useText(sellerOrdersText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} />
        <Form method="get" className="order-filters" role="search">
          <TextInput name="q" label={t.find} type="search" defaultValue={text} required={false} />
          <Button>{filter}</Button>
        </Form>
        {customers.length === 0 ? (
          <EmptyState drawing="basket" title={t.none}>
            {t.noneLine}
          </EmptyState>
        ) : (
          <ul className="list">
            {customers.map((one) => (
              <li key={one.id} className="list-item">
                <Link className="order-link" to={sellerCustomerPath(shop.slug, one.id)}>
                  <span className="stack-tight">
                    <span>
                      <strong>{one.name}</strong> · {one.phone}
                    </span>
                    <span className="small soft">
                      {one.place} · {t.last} <InstantText at={one.lastAt} />
                    </span>
                  </span>
                  <span className="row">
                    <span className="small">{t.orders(one.orders)}</span>
                    <MoneyText money={one.spent} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}
