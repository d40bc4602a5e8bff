// /seller/:shop/customers/:orderId: the person behind an order, and everything they bought here.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Phone } from 'lucide-react'
import { z } from 'zod'

import { OrderLink } from '#app/components/order/order-link.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { recordAccess } from '#app/domain/identity/account-events.server.ts'
import { findCustomer } from '#app/domain/order/customer-views.server.ts'
import { placeName } from '#app/domain/place/place.ts'
import { customersText } from '#app/i18n/customers.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { notFound, readParams } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { readPlaces } from '../places.server.ts'

const orderParams = z.object({ orderId: z.uuid() })

export const meta: MetaFunction = ({ matches }) => [
  { title: customersText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, account, inShop } = await requireStaff(request, params, 'order.view')
  const { orderId } = readParams(params, orderParams)
  const found = await inShop(async (db) => {
    const customer = await findCustomer(db, orderId)
    if (!customer) return null
    const look = { subjectKind: 'order', subjectId: orderId, purpose: 'customer' } as const
    await recordAccess(db, { ...look, actorId: account.id }, systemClock)
    return customer
  })
  if (!found) throw notFound()
  const places = await readPlaces()
  const { places: addresses, ...customer } = found
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    customer,
    addresses: addresses.map(({ addressLine, communeCode }) => {
      return `${addressLine}, ${placeName(places, communeCode)}`
    }),
  }
}

export default function CustomerPage() {
  const { shop, role, customer, addresses } = useLoaderData<typeof loader>()
  const t = useText(customersText)
  const crumbs = [{ label: t.title, to: sellerPath(shop.slug, 'customers') }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={customer.name}
          crumbs={crumbs}
          lead={
            <>
              {t.spent} <MoneyText money={customer.spent} />
              {customer.returns > 0 && ` · ${t.returns(customer.returns)}`}
            </>
          }
        />
        <div className="columns">
          <Card title={t.reach}>
            <div className="stack">
              <a
                className="button"
                href={`tel:${customer.phone}`}
                aria-label={`${t.call} ${customer.phone}`}
              >
                <Icon of={Phone} />
                {customer.phone}
              </a>
              {customer.email && <a href={`mailto:${customer.email}`}>{customer.email}</a>}
            </div>
          </Card>
          <Card title={t.places}>
            <ul className="stack-tight">
              {addresses.map((address) => (
                <li key={address}>{address}</li>
              ))}
            </ul>
          </Card>
        </div>
        <h2>{t.history}</h2>
        <ul className="list">
          {customer.orders.map((order) => (
            <li key={order.id} className="list-item">
              <OrderLink shopSlug={shop.slug} order={order} />
            </li>
          ))}
        </ul>
      </div>
    </SellerShell>
  )
}
