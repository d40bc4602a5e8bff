// On a product's page: its next harvest can be booked.
import { Sprout } from 'lucide-react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import type { SeasonView } from '#app/domain/preorder/preorder-views.server.ts'
import { seasonText } from '#app/i18n/season.ts'
import { useText } from '#app/i18n/use-text.ts'

import { SeasonFacts } from './season-facts.tsx'

/** `to` is absolute: seasons are booked on the market's host. */
export type OfferedSeason = { season: SeasonView; to: string }

export function SeasonCard({ season, to }: OfferedSeason) {
  const t = useText(seasonText)
  return (
    <Card title={t.cardTitle}>
      <div className="stack">
        <strong>{season.title}</strong>
        <SeasonFacts season={season} />
        <p>
          <ButtonLink to={to} icon={Sprout}>
            {t.book}
          </ButtonLink>
        </p>
      </div>
    </Card>
  )
}
