// /seller/:shop/orders: every order, with its filters in the address.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { OrderLink } from '#app/components/order/order-link.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { orderStatuses, paymentMethods } from '#app/domain/order/order.ts'
import { listOrders, type OrderFilter } from '#app/domain/order/seller-order-views.server.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { ordersSearch } from '#app/paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const query = z.object({
  status: z.enum(orderStatuses).nullable().catch(null).default(null),
  method: z.enum(paymentMethods).nullable().catch(null).default(null),
  q: z.string().trim().max(60).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
})

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerOrdersText[localeOf(matches)].orders },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.view')
  const { shop, role } = staff
  const { status, method, q, after } = readQuery(request, query)
  const filter = { status, paymentMethod: method, text: q, after }
  const found = await staff.inShop((db) => listOrders(db, filter))
  return { shop: { slug: shop.slug, name: shop.name }, role, filter, ...found }
}

export default function Orders() {
  const { shop, role, filter, orders, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(sellerOrdersText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.orders} lead={t.ordersLead} />
        <Filters key={JSON.stringify(filter)} filter={filter} />
        {orders.length === 0 ? (
          <EmptyState drawing="parcel" title={t.noOrders}>
            <p>{t.noOrdersLine}</p>
          </EmptyState>
        ) : (
          <ul className="list">
            {orders.map((order) => (
              <li key={order.id} className="list-item">
                <OrderLink shopSlug={shop.slug} order={order} />
              </li>
            ))}
          </ul>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}

const shown = [
  null,
  'confirmed',
  'handed_over',
  'delivered',
  'returned',
  'awaiting_payment',
  'cancelled',
  'expired',
] as const

function Filters({ filter }: { filter: OrderFilter }) {
  const t = useText(sellerOrdersText)
  const { status, paymentMethod, text } = filter
  const to = (change: Partial<OrderFilter>) => {
    const next = { ...filter, ...change }
    return ordersSearch({ status: next.status, method: next.paymentMethod, q: next.text })
  }
  return (
    <div className="stack">
      <Form method="get" className="order-filters" role="search">
        <TextInput
          name="q"
          label={t.filterText}
          defaultValue={text}
          type="search"
          required={false}
        />
        {status && <input type="hidden" name="status" value={status} />}
        {paymentMethod && <input type="hidden" name="method" value={paymentMethod} />}
        <Button>{t.filter}</Button>
      </Form>
      <nav className="chips" aria-label={t.filterStatus}>
        {shown.map((one) => (
          <Link
            key={one ?? 'all'}
            className="chip"
            to={to({ status: one })}
            aria-current={status === one}
          >
            {one ? t.status[one] : t.all}
          </Link>
        ))}
      </nav>
      <nav className="chips" aria-label={t.filterMethod}>
        {paymentMethods.map((method) => (
          <Link
            key={method}
            className="chip"
            to={to({ paymentMethod: paymentMethod === method ? null : method })}
            aria-current={paymentMethod === method}
          >
            {t.methods[method]}
          </Link>
        ))}
      </nav>
    </div>
  )
}
