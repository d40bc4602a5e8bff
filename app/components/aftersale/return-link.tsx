// One case in a list.
import { Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { ReturnCard } from '#app/domain/aftersale/return-views.server.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { useText } from '#app/i18n/use-text.ts'

import { returnTone } from './return-tone.ts'

type Props = { to: string; card: ReturnCard; shopName?: string | undefined }

/** `shopName` where cases of several shops stand together. */
export function ReturnLink({ to, card, shopName }: Props) {
  const t = useText(returnsText)
  return (
    <Link className="order-link" to={to}>
      <span className="stack-tight">
        <span>
          <strong>{card.orderCode}</strong> · {shopName ?? card.recipient}
        </span>
        <span className="small soft">
          {t.reasons[card.reason]} · {card.titles.join(', ')}
        </span>
        {card.status === 'requested' && (
          <span className="small">
            {t.dueBy} <InstantText at={card.answerDueAt} />
          </span>
        )}
      </span>
      <Badge tone={returnTone[card.status]}>{t.status[card.status]}</Badge>
    </Link>
  )
}
