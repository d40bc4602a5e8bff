// One order in a list of the seller's.
import { Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { OrderCard } from '#app/domain/order/seller-order-views.server.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

import { statusTone } from './status-tone.ts'

export function OrderLink({ shopSlug, order }: { shopSlug: string; order: OrderCard }) {
  const t = useText(sellerOrdersText)
  return (
    <Link className="order-link" to={sellerOrderPath(shopSlug, order.id)}>
      <span className="stack-tight">
        <span>
          <strong>{order.code}</strong> · {order.recipient}
        </span>
        <span className="small soft">
          {t.moreLines(order.firstTitle, order.lineCount - 1)} · <InstantText at={order.placedAt} />
        </span>
      </span>
      <span className="row">
        <Badge tone={statusTone[order.status]}>{t.status[order.status]}</Badge>
        <MoneyText money={order.total} />
      </span>
    </Link>
  )
}
