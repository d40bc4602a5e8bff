// A shop's gift cards with their filters in the address, and what is on all of them.
import { Link } from '@remix-run/react'
import { Plus } from 'lucide-react'

import { Badge, type Tone } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { ShowFilters } from '#app/components/ui/show-filters.tsx'
import type { CardStanding } from '#app/domain/gift-card/gift-card.ts'
import { cardShows } from '#app/domain/gift-card/gift-card.forms.ts'
import type {
  CardFilter,
  CardSummary,
  CardTotals,
} from '#app/domain/gift-card/gift-card-views.server.ts'
import { sellerGiftCardsText } from '#app/i18n/seller-gift-cards.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney } from '#app/lib/money.ts'
import { formatDay } from '#app/lib/time.ts'

type Props = {
  cards: readonly CardSummary[]
  totals: CardTotals
  nextCursor: string | null
  filter: CardFilter
  pathOf: (room: string) => string
}

export function CardList({ cards, totals, nextCursor, filter, pathOf }: Props) {
  const t = useText(sellerGiftCardsText)
  const isFiltered = filter.show !== null || filter.text !== ''
  return (
    <>
      {totals.count > 0 && <Totals totals={totals} />}
      {totals.count > 0 && (
        <ShowFilters key={JSON.stringify(filter)} filter={filter} parts={cardShows} words={t} />
      )}
      {cards.length === 0 && (
        <EmptyState
          drawing="basket"
          title={isFiltered ? t.nothingFound : t.none}
          action={
            <ButtonLink to={pathOf('new')} look="primary" icon={Plus}>
              {t.add}
            </ButtonLink>
          }
        >
          <p>{t.noneLine}</p>
        </EmptyState>
      )}
      <ul className="list">
        {cards.map((card) => (
          <li key={card.id} className="list-item">
            <CardLine card={card} to={pathOf(card.id)} />
          </li>
        ))}
      </ul>
      <Pagination nextCursor={nextCursor} />
    </>
  )
}

function Totals({ totals: { soldOpen, givenOpen, asleep } }: Pick<Props, 'totals'>) {
  const t = useText(sellerGiftCardsText)
  const rows = [
    [t.soldOpen, soldOpen],
    [t.givenOpen, givenOpen],
    [t.asleep, asleep],
  ] as const
  return (
    <Card>
      <dl className="sum">
        {rows.map(([word, money]) => (
          <div key={word} className="sum-row">
            <dt>{word}</dt>
            <dd>
              <MoneyText money={money} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const tones: Record<CardStanding, Tone | undefined> = {
  open: 'leaf',
  empty: undefined,
  over: 'turmeric',
  off: 'chili',
}

export function CardBadge({ standing }: { standing: CardStanding }) {
  const t = useText(sellerGiftCardsText)
  const tone = tones[standing]
  return <Badge {...(tone && { tone })}>{t.standing[standing]}</Badge>
}

function CardLine({ card, to }: { card: CardSummary; to: string }) {
  const t = useText(sellerGiftCardsText)
  const locale = useLocale()
  const { lastCharacters, recipientName, kind, expiresOn, balance, initial, standing } = card
  const until = expiresOn ? t.until(formatDay(expiresOn, locale)) : t.noEnd
  return (
    <div className="promotion-line">
      <span className="stack-tight">
        <Link to={to}>
          <strong>{t.ending(lastCharacters)}</strong>
        </Link>
        {recipientName && <span className="small">{recipientName}</span>}
        <span className="small soft">
          {t.kind[kind]} · {until}
        </span>
      </span>
      <span className="promotion-figures">
        <CardBadge standing={standing} />
        <span className="small number">
          {t.of(formatMoney(balance, locale), formatMoney(initial, locale))}
        </span>
      </span>
    </div>
  )
}
