// The way of the lot that is on sale now, in its last few stops, and the door to the whole of it.
import { Link } from '@remix-run/react'
import { Route } from 'lucide-react'

import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { LocalDate } from '#app/lib/time.ts'

export type LotWayView = {
  lotCode: string
  producedOn: LocalDate
  producer: string | null
  to: string
  stops: { day: LocalDate; step: string; place: string }[]
}

export function LotWay({ way }: { way: LotWayView }) {
  const t = useText(productText)
  const steps: Record<string, string> = t.stops
  return (
    <Card title={t.wayTitle}>
      <div className="stack">
        <dl className="facts">
          <dt>{t.lot}</dt>
          <dd className="number">{way.lotCode}</dd>
          <dt>{t.producedOn}</dt>
          <dd>
            <DateText day={way.producedOn} />
          </dd>
          {way.producer && (
            <>
              <dt>{t.household}</dt>
              <dd>{way.producer}</dd>
            </>
          )}
        </dl>
        {way.stops.length > 0 && (
          <ol className="short-way">
            {way.stops.map((stop) => (
              <li key={`${stop.day}${stop.step}`}>
                <span className="small soft">
                  <DateText day={stop.day} />
                  {stop.place && ` · ${stop.place}`}
                </span>
                <span>{steps[stop.step] ?? stop.step}</span>
              </li>
            ))}
          </ol>
        )}
        <Link className="button" to={way.to}>
          <Icon of={Route} />
          {t.seeWholeWay}
        </Link>
      </div>
    </Card>
  )
}
