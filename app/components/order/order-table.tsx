// The shop's orders with a tick each, and what can be done with the ticked ones. Without JavaScript the ticks and
// buttons work all the same; with it, keys walk through the list.
import { Form } from '@remix-run/react'
import { useRef, useState } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import type { OrderCard } from '#app/domain/order/seller-order-views.server.ts'
import { orderListText } from '#app/i18n/order-list.ts'
import { useText } from '#app/i18n/use-text.ts'
import { papersPath } from '#app/seller-paths.ts'

import { OrderLink } from './order-link.tsx'
import { useListKeys } from './use-list-keys.ts'

type Props = { shopSlug: string; orders: readonly OrderCard[]; mayFulfil: boolean }

export function OrderTable({ shopSlug, orders, mayFulfil }: Props) {
  const t = useText(orderListText)
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  useListKeys(list)
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const rest = [...chosen].filter((id) => !ids.includes(id))
    setChosen(new Set(isChosen ? [...rest, ...ids] : rest))
  }
  const rows = (
    <ul className="list" ref={list}>
      {orders.map((order) => (
        <li key={order.id} className="list-item">
          {mayFulfil && (
            <label className="order-tick">
              <input
                type="checkbox"
                name="order"
                value={order.id}
                checked={chosen.has(order.id)}
                onChange={(event) => choose([order.id], event.currentTarget.checked)}
                aria-label={t.choose(order.code)}
              />
            </label>
          )}
          <OrderLink shopSlug={shopSlug} order={order} />
        </li>
      ))}
    </ul>
  )
  if (!mayFulfil) return rows
  return (
    <Form method="post" className="stack">
      <label className="choice choice-plain needs-script">
        <input
          type="checkbox"
          checked={chosen.size === orders.length}
          onChange={(event) =>
            choose(
              orders.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
        <span className="choice-text">{t.chooseAll}</span>
      </label>
      {rows}
      <BulkBar shopSlug={shopSlug} count={chosen.size} />
    </Form>
  )
}

function BulkBar({ shopSlug, count }: { shopSlug: string; count: number }) {
  const t = useText(orderListText)
  const print = (kind: 'slip' | 'label') =>
    ({ formMethod: 'get', formAction: papersPath(shopSlug, kind), formTarget: '_blank' }) as const
  return (
    <div className="bulk-bar stack-tight" role="group" aria-label={t.bulk}>
      <span className="small soft needs-script" aria-live="polite">
        {t.chosen(count)}
      </span>
      <div className="row">
        <Button name="action" value="pack">
          {t.pack}
        </Button>
        <Button name="action" value="hand-over" look="primary">
          {t.handOver}
        </Button>
        <Button name="action" value="deliver">
          {t.deliver}
        </Button>
        <button className="button" {...print('slip')}>
          {t.slips}
        </button>
        <button className="button" {...print('label')}>
          {t.labels}
        </button>
      </div>
    </div>
  )
}
