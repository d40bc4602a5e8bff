// One case as everybody who may see it reads it: what, why, the pictures, what was said, the trail.
import { Badge } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { ReturnView } from '#app/domain/aftersale/return-views.server.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { useText } from '#app/i18n/use-text.ts'

import { AftersalePhotos } from './aftersale-photos.tsx'
import { returnTone } from './return-tone.ts'

type Props = { found: ReturnView; linkKey?: string | undefined }

export function ReturnCase({ found, linkKey }: Props) {
  const t = useText(returnsText)
  return (
    <div className="stack">
      <p className="row">
        <Badge tone={returnTone[found.status]}>{t.status[found.status]}</Badge>
        {found.status === 'requested' && (
          <span className="small soft">
            {t.dueBy} <InstantText at={found.answerDueAt} />
          </span>
        )}
      </p>
      <div className="columns">
        <WhatIsWrong found={found} linkKey={linkKey} />
        <Trail found={found} />
      </div>
    </div>
  )
}

function WhatIsWrong({ found, linkKey }: Props) {
  const t = useText(returnsText)
  const said = [
    [t.customerSays, found.note],
    [t.shopSays, found.answer],
    [t.disputeSays, found.disputeNote],
    [t.decision, found.decisionNote],
  ] as const
  return (
    <Card title={t.reasons[found.reason]}>
      <div className="stack">
        <ul className="lines" aria-label={t.wanted}>
          {found.lines.map((line) => (
            <li key={line.id}>
              <span>
                {line.title} <span className="small soft">{line.variantTitle}</span>
              </span>
              <strong>
                {line.quantity} {line.unit}
              </strong>
            </li>
          ))}
        </ul>
        {said.map(
          ([who, words]) =>
            words && (
              <div key={who}>
                <p className="small soft">{who}</p>
                <p className="pre-line">{words}</p>
              </div>
            ),
        )}
        <AftersalePhotos photos={found.photos} linkKey={linkKey} />
      </div>
    </Card>
  )
}

function Trail({ found }: { found: ReturnView }) {
  const t = useText(returnsText)
  return (
    <Card title={t.trail}>
      <div className="stack">
        <ol className="stack-tight">
          {found.trail.map(({ step, by, at }) => (
            <li key={`${step}${at.getTime()}`}>
              <strong>{t.steps[step]}</strong>{' '}
              <span className="small soft">
                ({t.parties[by]}) <InstantText at={at} />
              </span>
            </li>
          ))}
        </ol>
        {found.refund && (
          <p>
            {t.refundOf}: <MoneyText money={found.refund.amount} />
          </p>
        )}
      </div>
    </Card>
  )
}
