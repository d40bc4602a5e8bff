// /seller/:shop/orders: every order, with its filters in the address, and one step for many at once.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { BulkTold } from '#app/components/order/bulk-told.tsx'
import { OrderFilters } from '#app/components/order/order-filters.tsx'
import { OrderTable } from '#app/components/order/order-table.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { listOrders, listProductNames } from '#app/domain/order/order-list-views.server.ts'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { orderStatuses, paymentMethods } from '#app/domain/order/order.ts'
import { stepManyOrders, type BulkOutcome } from '#app/domain/shipping/bulk-parcels.server.ts'
import { bulkForm } from '#app/domain/shipping/shipment.forms.ts'
import { shipmentMessages } from '#app/domain/shipping/shipment.messages.ts'
import { orderListText } from '#app/i18n/order-list.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { fill, type Locale, type Sentence } from '#app/i18n/text.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { parseLocalDate, systemClock } from '#app/lib/time.ts'

import { readForm, readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const words = z.string().trim().max(60).catch('').default('')
const day = z.string().catch('').default('').transform(parseLocalDate)
const query = z.object({
  status: z.enum(orderStatuses).nullable().catch(null).default(null),
  method: z.enum(paymentMethods).nullable().catch(null).default(null),
  q: words,
  product: words,
  from: day,
  to: day,
  after: z.uuid().nullable().catch(null).default(null),
})

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerOrdersText[localeOf(matches)].orders },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.view')
  const { shop, role } = staff
  const { method, q, ...asked } = readQuery(request, query)
  const filter = { ...asked, paymentMethod: method, text: q }
  const found = await staff.inShop(async (db) => ({
    ...(await listOrders(db, filter)),
    productNames: await listProductNames(db),
  }))
  const mayFulfil = shopRoleMay(role, 'order.fulfil')
  return { shop: { slug: shop.slug, name: shop.name }, role, filter, mayFulfil, ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, account } = await requireStaff(request, params, 'order.fulfil')
  const form = await readForm(request, bulkForm)
  if (form.status !== 'success') return data({ done: 0, refused: [] }, { status: 422 })

  const { action: step, order: orderIds } = form.value
  const asked = { shopId: shop.id, action: step, orderIds, actorId: account.id }
  const outcomes = await stepManyOrders(asked, systemClock)
  const refused = outcomes.flatMap((one) => sentenceOf(one, form.locale) ?? [])
  const status = refused.length > 0 ? 409 : 200
  return data({ done: outcomes.length - refused.length, refused }, { status })
}

const messages: Readonly<Record<string, Sentence>> = {
  ...orderMessages,
  ...inventoryMessages,
  ...shipmentMessages,
}

function sentenceOf({ refusal, code }: BulkOutcome, locale: Locale) {
  if (!refusal) return null
  const message = messages[refusal.code]
  if (!message) throw refusal
  return { code, sentence: fill(message[locale], refusal.detail) }
}

export default function Orders() {
  const page = useLoaderData<typeof loader>()
  const { shop, role, filter, mayFulfil, orders, productNames, nextCursor } = page
  const t = useText(sellerOrdersText)
  const { keys } = useText(orderListText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.orders} lead={t.ordersLead} />
        <BulkTold />
        <OrderFilters key={JSON.stringify(filter)} filter={filter} productNames={productNames} />
        {orders.length === 0 ? (
          <EmptyState drawing="parcel" title={t.noOrders}>
            <p>{t.noOrdersLine}</p>
          </EmptyState>
        ) : (
          <>
            <p className="small soft needs-script from-tablet">{keys}</p>
            <OrderTable
              key={orders.map(({ id, status }) => id + status).join()}
              shopSlug={shop.slug}
              orders={orders}
              mayFulfil={mayFulfil}
            />
          </>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}
