// /seller/:shop: three numbers of today, then what to do now, each done in one tap.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { DueList } from '#app/components/order/due-list.tsx'
import { TodayFigureTiles, TodoList } from '#app/components/order/today-list.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { findDue } from '#app/domain/order/due-views.server.ts'
import { listOpenOrders } from '#app/domain/order/seller-order-views.server.ts'
import { findTodayFigures, listLowStock } from '#app/domain/order/today-views.server.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerOrdersText[localeOf(matches)].today },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'shop.view')
  const { shop, role } = staff
  const mayRecord = shopRoleMay(role, 'trace.record')
  const place = { shop: { slug: shop.slug, name: shop.name }, role, mayRecord }
  // A farmer sees no shopper.
  if (!shopRoleMay(role, 'order.view')) return { ...place, desk: null }
  const desk = await staff.inShop(async (db) => ({
    figures: await findTodayFigures(db, systemClock),
    orders: await listOpenOrders(db, 20),
    due: await findDue(db),
    low: await listLowStock(db, 8, systemClock),
    mayFulfil: shopRoleMay(role, 'order.fulfil'),
  }))
  return { ...place, desk }
}

export default function Today() {
  const { shop, role, mayRecord, desk } = useLoaderData<typeof loader>()
  const t = useText(sellerOrdersText)
  const isIdle = !desk || (desk.orders.length === 0 && desk.low.length === 0)
  return (
    <SellerShell shop={shop} role={role} {...(desk && { waitingOrders: desk.figures.toHandOver })}>
      <div className="stack">
        <PageHeader title={t.today} />
        {desk && <TodayFigureTiles figures={desk.figures} />}
        {desk && <DueList shopSlug={shop.slug} due={desk.due} />}
        {desk && !isIdle && <TodoList shopSlug={shop.slug} desk={desk} />}
        {isIdle && (
          <EmptyState
            drawing="pot"
            title={t.nothingTodo}
            action={
              mayRecord && (
                <ButtonLink to={sellerPath(shop.slug, 'diary')} look="primary">
                  {t.toDiary}
                </ButtonLink>
              )
            }
          >
            <p>{t.nothingTodoLine}</p>
          </EmptyState>
        )}
      </div>
    </SellerShell>
  )
}
