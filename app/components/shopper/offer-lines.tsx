// What is off, promotion by promotion, for a list of sums; and what a little more would bring.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { NearMiss, PricedPart } from '#app/domain/promotion/apply-promotions.ts'
import { promotionText } from '#app/i18n/promotion.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'

type Offer = { id: string; title: string; amount: bigint }

/** A market's promotion is one line, however many shops it reached. */
function offersIn(parts: readonly PricedPart[]): Offer[] {
  const byId = Map.groupBy(
    parts.flatMap((part) => part.uses),
    (use) => use.promotion.id,
  )
  return [...byId].map(([id, uses]) => ({
    id,
    title: uses[0]?.promotion.title ?? '',
    amount: uses.reduce((sum, use) => sum + use.goods + use.delivery, 0n),
  }))
}

/** Rows of a `dl.sum`. */
export function OfferRows({ parts }: { parts: readonly PricedPart[] }) {
  return offersIn(parts).map(({ id, title, amount }) => (
    <div key={id} className="sum-row">
      <dt className="leaf">{title}</dt>
      <dd className="leaf">
        <MoneyText money={vnd(-amount)} />
      </dd>
    </div>
  ))
}

/** The nearest one only: a cart is no coupon wall. */
export function NearOffer({ near }: { near: readonly NearMiss[] }) {
  const t = useText(promotionText)
  const locale = useLocale()
  const [nearest] = near.toSorted((a, b) => (a.missing < b.missing ? -1 : 1))
  if (!nearest) return null
  const missing = formatMoney(vnd(nearest.missing), locale)
  return <p className="small leaf">{t.near(missing, nearest.promotion.title)}</p>
}
