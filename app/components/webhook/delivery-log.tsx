// What was told to one connection, newest first.
import { Link } from '@remix-run/react'

import { Card } from '#app/components/ui/card.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import type { DeliveryLine } from '#app/domain/webhook/webhook-views.server.ts'
import { deliveryStatuses, type DeliveryStatus } from '#app/domain/webhook/webhook.ts'
import { webhookText } from '#app/i18n/webhook.ts'
import { useText } from '#app/i18n/use-text.ts'

import { DeliveryBadge, useTopicName } from './webhook-parts.tsx'

type Props = {
  deliveries: readonly DeliveryLine[]
  status: DeliveryStatus | null
  nextCursor: string | null
  pathOf: (deliveryId: string) => string
}

export function DeliveryLog({ deliveries, status, nextCursor, pathOf }: Props) {
  const t = useText(webhookText)
  return (
    <Card title={t.log}>
      <div className="stack">
        <p className="soft">{t.logLead}</p>
        <StatusChips here={status} />
        {deliveries.length === 0 && <EmptyState drawing="paper" title={t.logNone} />}
        <ul className="list settings-rooms">
          {deliveries.map((line) => (
            <li key={line.id}>
              <Line line={line} to={pathOf(line.id)} />
            </li>
          ))}
        </ul>
        <Pagination nextCursor={nextCursor} />
      </div>
    </Card>
  )
}

function Line({ line, to }: { line: DeliveryLine; to: string }) {
  const t = useText(webhookText)
  const topicName = useTopicName()
  return (
    <Link className="list-item" to={to}>
      <span className="grow stack-tight">
        <strong>{topicName(line.topic)}</strong>
        <span className="small soft">
          <InstantText at={line.createdAt} />
          {line.attempts > 1 && ` · ${t.tries(line.attempts)}`}
        </span>
        {line.nextAttemptAt && line.attempts > 0 && (
          <span className="small soft">
            {t.nextTry} <InstantText at={line.nextAttemptAt} />
          </span>
        )}
      </span>
      <DeliveryBadge status={line.status} />
    </Link>
  )
}

function StatusChips({ here }: { here: DeliveryStatus | null }) {
  const t = useText(webhookText)
  const chips = [null, ...deliveryStatuses].map((status) => ({
    key: status ?? 'all',
    to: status ? `?status=${status}` : '?',
    label: status ? t.statuses[status] : t.all,
    isHere: status === here,
  }))
  return <ChipNav label={t.log} chips={chips} />
}
