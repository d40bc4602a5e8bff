// How far an order is: four stops, or the word that ended it.
import { Check, Circle, CircleDot } from 'lucide-react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { isSold, type OrderStatus } from '#app/domain/order/order.ts'
import { orderText } from '#app/i18n/order.ts'
import { useText } from '#app/i18n/use-text.ts'

import { statusTone } from './status-tone.ts'

const stops: Partial<Record<OrderStatus, number>> = { confirmed: 1, handed_over: 2, delivered: 3 }
const icons = { done: Check, now: CircleDot, later: Circle } as const

export function OrderPath({ status }: { status: OrderStatus }) {
  const t = useText(orderText)
  if (!isSold(status)) {
    return (
      <p>
        <Badge tone={statusTone[status]}>{t.status[status]}</Badge>
      </p>
    )
  }
  const at = stops[status] ?? 0
  const stateOf = (stop: number) =>
    stop < at || status === 'delivered' ? 'done' : stop === at ? 'now' : 'later'
  return (
    <ol className="parcel-path" aria-label={t.progress}>
      {t.path.map((word, stop) => (
        <li key={word} data-state={stateOf(stop)} aria-current={stop === at ? 'step' : undefined}>
          <Icon of={icons[stateOf(stop)]} size={18} />
          {word}
        </li>
      ))}
    </ol>
  )
}
