// Promotions with their filters in the address; a shop's and the market's alike.
import { Link } from '@remix-run/react'
import { Plus } from 'lucide-react'

import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { ShowFilters } from '#app/components/ui/show-filters.tsx'
import type { Standing } from '#app/domain/promotion/promotion.ts'
import type {
  PromotionFilter,
  PromotionSummary,
} from '#app/domain/promotion/promotion-views.server.ts'
import type { PromotionShow } from '#app/domain/promotion/standing.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney } from '#app/lib/money.ts'
import { addSeconds, formatDay, localDate } from '#app/lib/time.ts'

import { useBenefitWord } from './benefit-word.ts'

type Props = {
  promotions: readonly PromotionSummary[]
  nextCursor: string | null
  filter: PromotionFilter
  /** the address of one promotion, or of the page that makes one */
  pathOf: (room: string) => string
}

export function PromotionList({ promotions, nextCursor, filter, pathOf }: Props) {
  const t = useText(sellerPromotionsText)
  const isFiltered = filter.show !== null || filter.text !== ''
  return (
    <>
      <ShowFilters key={JSON.stringify(filter)} filter={filter} parts={shows} words={t} />
      {promotions.length === 0 && (
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
        {promotions.map((promotion) => (
          <li key={promotion.id} className="list-item">
            <PromotionLine promotion={promotion} to={pathOf(promotion.id)} />
          </li>
        ))}
      </ul>
      <Pagination nextCursor={nextCursor} />
    </>
  )
}

const shows: readonly PromotionShow[] = ['running', 'coming', 'ended']

const tones: Record<Standing, 'leaf' | 'turmeric' | undefined> = {
  open: 'leaf',
  'not-yet': 'turmeric',
  over: undefined,
  paused: undefined,
  'used-up': 'turmeric',
  'customer-used-up': 'turmeric',
}

export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useText(sellerPromotionsText)
  const tone = tones[standing]
  return <Badge {...(tone && { tone })}>{t.standing[standing]}</Badge>
}

function PromotionLine({ promotion, to }: { promotion: PromotionSummary; to: string }) {
  const t = useText(sellerPromotionsText)
  const facts = usePromotionFacts(promotion)
  return (
    <div className="promotion-line">
      <span className="stack-tight">
        <Link to={to}>
          <strong>{promotion.title}</strong>
        </Link>
        <span className="small">{facts.benefit}</span>
        <span className="small soft">{facts.time}</span>
      </span>
      <span className="promotion-figures">
        <StandingBadge standing={promotion.standing} />
        <span className="small soft">{t.uses(promotion.uses, promotion.usesLimit)}</span>
        {promotion.given.amount > 0n && (
          <span className="small number">
            {t.given} <MoneyText money={promotion.given} />
          </span>
        )}
      </span>
    </div>
  )
}

/** What it is and when, in two lines of words. */
export function usePromotionFacts(promotion: PromotionSummary) {
  const t = useText(sellerPromotionsText)
  const locale = useLocale()
  const word = useBenefitWord()
  const { code, benefit, minSubtotal, startsAt, endsAt } = promotion
  const minimum = minSubtotal.amount > 0n ? t.minimum(formatMoney(minSubtotal, locale)) : ''
  const first = formatDay(localDate(startsAt), locale)
  const last = endsAt && formatDay(localDate(addSeconds(endsAt, -1)), locale)
  return {
    benefit: [code ?? t.automatic, word(benefit), minimum].filter(Boolean).join(' · '),
    time: last ? t.fromTo(first, last) : t.from(first),
  }
}
