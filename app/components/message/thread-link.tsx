// One thread in a list: who, about what, the last word.
import { Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { ThreadCard } from '#app/domain/message/message-views.server.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { to: string; who: string; thread: ThreadCard }

export function ThreadLink({ to, who, thread }: Props) {
  const t = useText(messagesText)
  return (
    <Link className="order-link" to={to}>
      <span className="stack-tight grow">
        <span>
          <strong>{who}</strong>{' '}
          <span className="small soft">
            {thread.orderCode ? t.aboutOrder(thread.orderCode) : t.beforeBuying}
          </span>
        </span>
        <span className="small thread-words">{thread.lastBody}</span>
        <span className="small soft">
          <InstantText at={thread.lastAt} />
        </span>
      </span>
      {thread.isUnread && <Badge tone="clay">{t.fresh}</Badge>}
    </Link>
  )
}
