// What was written, newest first. A mistake is declared wrong here; nothing is edited.
import { Form, Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import type { DiaryEntry } from '#app/domain/trace/diary-views.server.ts'
import { diaryText } from '#app/i18n/diary.ts'
import { stepText } from '#app/i18n/trace.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { sellerLotPath } from '#app/seller-paths.ts'

import { stepIcons } from './step-icons.ts'

type Props = { shop: string; entries: readonly DiaryEntry[]; clientKey: string }

export const DiaryList = ({ shop, entries, clientKey }: Props) => (
  <ul className="list">
    {entries.map((entry) => (
      <li key={entry.id} className="list-item">
        <span className="diary-entry-icon">
          <Icon of={stepIcons[entry.step]} />
        </span>
        <EntryBody shop={shop} entry={entry} clientKey={clientKey} />
      </li>
    ))}
  </ul>
)

function EntryBody({
  shop,
  entry,
  clientKey,
}: {
  shop: string
  entry: DiaryEntry
  clientKey: string
}) {
  const t = useText(diaryText)
  const { steps } = useText(stepText)
  return (
    <div className="stack-tight grow">
      <p className="row">
        <strong className={entry.isWrong ? 'diary-wrong' : undefined}>{steps[entry.step]}</strong>
        <span className="soft small">
          <DateText day={entry.at} />
          {entry.plotName && ` · ${entry.plotName}`}
        </span>
        {entry.isWrong && <Badge tone="turmeric">{t.wrong}</Badge>}
      </p>
      <EntryFacts entry={entry} />
      {entry.note && <p className="soft pre-line">{entry.note}</p>}
      {entry.lot && (
        <p>
          {t.madeLot} <Link to={sellerLotPath(shop, entry.lot.id)}>{entry.lot.code}</Link>
        </p>
      )}
      {!entry.isWrong && !entry.lot && entry.step !== 'recall' && (
        <DeclareWrong eventId={entry.id} clientKey={clientKey} />
      )}
    </div>
  )
}

function EntryFacts({ entry }: { entry: DiaryEntry }) {
  const t = useText(diaryText)
  const locale = useLocale()
  const { product, amount, amountUnit, withdrawalDays } = entry.details
  const facts = [
    product,
    amount !== null && `${formatAmount(amount, locale)} ${amountUnit ?? ''}`.trim(),
    withdrawalDays !== null && t.withdrawal(withdrawalDays),
    entry.mediaIds.length > 0 && t.photos(entry.mediaIds.length),
    entry.actorName && `${t.by} ${entry.actorName}`,
  ].filter(Boolean)
  return facts.length > 0 ? <p className="small">{facts.join(' · ')}</p> : null
}

function DeclareWrong({ eventId, clientKey }: { eventId: string; clientKey: string }) {
  const t = useText(diaryText)
  return (
    <details className="small diary-mistake">
      <summary>{t.declare}</summary>
      <Form method="post" className="stack">
        <p className="soft">{t.declareLine}</p>
        <input type="hidden" name="eventId" value={eventId} />
        <input type="hidden" name="clientKey" value={`${clientKey}-${eventId.slice(-8)}`} />
        <RadioGroup
          name="reason"
          label={t.declare}
          defaultValue="incorrect_data"
          choices={[
            { value: 'incorrect_data', label: t.incorrect },
            { value: 'did_not_occur', label: t.didNotOccur },
          ]}
        />
        <Button look="danger">{t.declareButton}</Button>
      </Form>
    </details>
  )
}
