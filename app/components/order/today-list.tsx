// The seller's numbers of today and the list of what to do, most urgent first.
import { Link } from '@remix-run/react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { OrderCard } from '#app/domain/order/seller-order-views.server.ts'
import type { LowStock, TodayFigures } from '#app/domain/order/today-views.server.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerPath, sellerProductPath } from '#app/seller-paths.ts'

import { OrderLink } from './order-link.tsx'
import { StepButton } from './step-button.tsx'

export function TodayFigureTiles({ figures }: { figures: TodayFigures }) {
  const t = useText(sellerOrdersText)
  return (
    <ul className="tiles">
      <li className="figure-tile">
        <span className="figure-value">{figures.toHandOver}</span> {t.toHandOver}
      </li>
      <li className="figure-tile">
        <span className="figure-value">{figures.ordersToday}</span> {t.ordersToday}
      </li>
      <li className="figure-tile">
        <span className="figure-value">
          <MoneyText money={figures.revenueToday} />
        </span>{' '}
        {t.revenueToday}
      </li>
    </ul>
  )
}

type Desk = { orders: readonly OrderCard[]; low: readonly LowStock[]; mayFulfil: boolean }

export function TodoList({ shopSlug, desk }: { shopSlug: string; desk: Desk }) {
  const t = useText(sellerOrdersText)
  return (
    <div className="stack">
      {desk.orders.length > 0 && (
        <section className="stack">
          <h2>{t.todo}</h2>
          <ul className="list">
            {desk.orders.map((order) => (
              <li key={order.id} className="list-item todo-item">
                <OrderLink shopSlug={shopSlug} order={order} />
                {desk.mayFulfil && <StepButton shopSlug={shopSlug} order={order} back="today" />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {desk.low.length > 0 && (
        <section className="stack">
          <h2>{t.lowStock}</h2>
          <ul className="list">
            {desk.low.map((one) => (
              <li key={one.variantId} className="list-item">
                <Link className="order-link" to={sellerProductPath(shopSlug, one.productId)}>
                  {one.title}{' '}
                  <span className="soft">{t.left(Math.max(one.left, 0), one.unit)}</span>
                </Link>
              </li>
            ))}
          </ul>
          <p>
            <ButtonLink to={sellerPath(shopSlug, 'lots')}>{t.newLot}</ButtonLink>
          </p>
        </section>
      )}
    </div>
  )
}
