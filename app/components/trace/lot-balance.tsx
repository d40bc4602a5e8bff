// One lot for its shop: what is left, where the rest went, what it came from and what came of it.
import { Link } from '@remix-run/react'

import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import type { LotDetail, LotPart } from '#app/domain/trace/lot-views.server.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { sellerLotPath } from '#app/seller-paths.ts'

import { Expiry } from './lot-table.tsx'

export function LotDates({ lot, today }: { lot: LotDetail; today: LocalDate }) {
  const t = useText(lotsText)
  const facts = [
    { label: t.producedOn, value: <DateText day={lot.producedOn} /> },
    lot.expiresOn && { label: t.expiresOn, value: <Expiry lot={lot} today={today} /> },
    lot.plotName && { label: t.place, value: lot.plotName },
    lot.householdName && { label: t.householdOf, value: lot.householdName },
    { label: t.scans, value: lot.scans },
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <dl className="lot-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function LotBalance({ lot }: { lot: LotDetail }) {
  const t = useText(lotsText)
  const locale = useLocale()
  const say = (amount: string) => `${formatAmount(amount, locale)} ${lot.unit}`
  const held = Number(lot.onHand) - Number(lot.free)
  const lines = [
    [t.made, lot.made],
    [t.used, lot.used],
    [t.sold, lot.sold],
    [t.wasted, lot.wasted],
  ].filter(([, amount]) => Number(amount) !== 0)
  return (
    <Card title={t.balance}>
      <dl className="balance">
        {lines.map(([label, amount = '0']) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{say(amount)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <strong>{t.onHand}</strong>
          </dt>
          <dd className="number">
            <strong>{say(lot.onHand)}</strong>
          </dd>
        </div>
      </dl>
      {held > 0 && <p className="small soft">{t.held(say(String(held)))}</p>}
    </Card>
  )
}

type PartsProps = { shop: string; title: string; parts: readonly LotPart[] }

export function LotParts({ shop, title, parts }: PartsProps) {
  const t = useText(lotsText)
  const locale = useLocale()
  if (parts.length === 0) return null
  return (
    <Card title={title}>
      <ul className="plain-list">
        {parts.map((part) => (
          <li key={part.id} className="row-between">
            <span className="grow">
              {part.name} · <Link to={sellerLotPath(shop, part.id)}>{part.code}</Link>
            </span>
            <span className="number soft">
              {t.took(`${formatAmount(part.quantity, locale)} ${part.unit}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
