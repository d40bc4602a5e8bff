// The filters of the shop's orders. They live in the address, so a list can be kept, sent and gone back to.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { OrderFilter } from '#app/domain/order/order-list-views.server.ts'
import { orderStatuses, paymentMethods } from '#app/domain/order/order.ts'
import { orderListText } from '#app/i18n/order-list.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { useText } from '#app/i18n/use-text.ts'
import { ordersSearch } from '#app/seller-paths.ts'

type Props = { filter: OrderFilter; productNames: readonly string[] }

export function OrderFilters({ filter, productNames }: Props) {
  const t = useText(sellerOrdersText)
  const own = useText(orderListText)
  const { status, paymentMethod, text, product, from, to } = filter
  const hasMore = Boolean(product || from || to)
  return (
    <div className="stack">
      <Form method="get" className="stack" role="search">
        <div className="order-filters">
          <TextInput name="q" label={own.text} defaultValue={text} type="search" required={false} />
          <Button>{t.filter}</Button>
        </div>
        <details open={hasMore}>
          <summary>{own.more}</summary>
          <div className="columns">
            <TextInput
              name="product"
              label={own.product}
              defaultValue={product}
              list="product-names"
              isOptional
            />
            <TextInput
              name="from"
              label={own.from}
              type="date"
              defaultValue={from ?? ''}
              isOptional
            />
            <TextInput name="to" label={own.to} type="date" defaultValue={to ?? ''} isOptional />
          </div>
          <datalist id="product-names">
            {productNames.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </details>
        {status && <input type="hidden" name="status" value={status} />}
        {paymentMethod && <input type="hidden" name="method" value={paymentMethod} />}
      </Form>
      <Choices filter={filter} />
    </div>
  )
}

// What needs somebody's hands comes first.
const shown = [
  'confirmed',
  'handed_over',
  ...orderStatuses.filter((status) => status !== 'confirmed' && status !== 'handed_over'),
] as const

function Choices({ filter }: { filter: OrderFilter }) {
  const t = useText(sellerOrdersText)
  const own = useText(orderListText)
  const to = (change: Partial<OrderFilter>) => searchOf({ ...filter, ...change })
  const { status, paymentMethod } = filter
  const statuses = [null, ...shown].map((one) => ({
    key: one ?? 'all',
    to: to({ status: one }),
    label: one ? t.status[one] : t.all,
    isHere: status === one,
  }))
  const methods = paymentMethods.map((method) => ({
    key: method,
    to: to({ paymentMethod: paymentMethod === method ? null : method }),
    label: t.methods[method],
    isHere: paymentMethod === method,
  }))
  const isAll = searchOf(filter) === '?'
  const clear = { key: 'clear', to: '?', label: own.clear, isHere: false }
  return (
    <>
      <ChipNav label={t.filterStatus} chips={statuses} isStrip />
      <ChipNav label={t.filterMethod} chips={isAll ? methods : [...methods, clear]} isStrip />
    </>
  )
}

const searchOf = ({ status, paymentMethod, text, product, from, to }: OrderFilter) =>
  ordersSearch({ status, method: paymentMethod, q: text, product, from, to })
