// What is in season: goods of the latest harvests, and harvests that can be booked.
import { Link } from '@remix-run/react'
import { Sprout } from 'lucide-react'

import { listingCard } from '#app/components/shopper/listing-card.ts'
import { Shelf } from '#app/components/shopper/shelf.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import type { HarvestToBook, InSeason } from '#app/domain/market/season.server.ts'
import { marketText } from '#app/i18n/market.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay } from '#app/lib/time.ts'
import { bookSeasonPath } from '#app/paths.ts'

type Props = { goods: readonly InSeason[]; province: string | null }

export function SeasonShelf({ goods, province }: Props) {
  const t = useText(marketText)
  const locale = useLocale()
  const products = goods.map((listing) => ({
    ...listingCard(listing, 'market'),
    place: `${listing.communeName} · ${t.harvested(formatDay(listing.harvestedOn, locale))}`,
  }))
  const title = province ? t.seasonIn(province) : t.season
  return <Shelf title={title} line={t.seasonLine} products={products} isFirst />
}

export function HarvestsToBook({ harvests }: { harvests: readonly HarvestToBook[] }) {
  const t = useText(marketText)
  const locale = useLocale()
  if (harvests.length === 0) return null
  return (
    <section className="stack">
      <div>
        <h2>{t.toBook}</h2>
        <p className="soft">{t.toBookLine}</p>
      </div>
      <ul className="shop-grid">
        {harvests.map((harvest) => (
          <li key={harvest.id}>
            <article className="shop-card">
              <Icon of={Sprout} />
              <div className="stack-tight">
                <h3>
                  <Link to={bookSeasonPath(harvest.shopSlug, harvest.id)} lang="vi">
                    {harvest.title}
                  </Link>
                </h3>
                <p className="shop-card-line">
                  {t.harvestAt(
                    formatDay(harvest.harvestFrom, locale),
                    formatDay(harvest.harvestTo, locale),
                  )}
                </p>
                <p className="small soft">
                  {harvest.shopName} · {harvest.communeName}
                </p>
                <p className="small soft">{t.bookUntil(formatDay(harvest.bookUntil, locale))}</p>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}
