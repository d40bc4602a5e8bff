// What it costs, by the same function that the server writes with.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { CodeBox } from '#app/components/shopper/code-box.tsx'
import { GiftCardBox, GiftCardRows } from '#app/components/shopper/gift-card-box.tsx'
import { NearOffer, OfferRows } from '#app/components/shopper/offer-lines.tsx'
import { priceQuote, sumOfParts } from '#app/domain/checkout/checkout.ts'
import type { Destination } from '#app/domain/shipping/delivery.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import type { CheckoutPage } from './checkout-page.ts'
import { offersFor } from '#app/domain/checkout/shop-offers.ts'

type Props = {
  page: CheckoutPage
  chosen: Readonly<Record<string, string>>
  destination: Destination
}

/** The page's goods with the deliveries that are chosen on it. */
export function priceChosen({ page, chosen, destination }: Props) {
  const offers = new Map(
    page.shops.map((shop) => [
      shop.shopId,
      offersFor(shop, destination).find((offer) => offer.code === chosen[shop.shopId]),
    ]),
  )
  const isExact = [...offers.values()].every((offer) => offer?.isExact)
  return { ...priceQuote(page, (shopId) => offers.get(shopId) ?? null), isExact }
}

export function CheckoutSummary({ page, chosen, destination }: Props) {
  const t = useText(checkoutText)
  const { parts, codes, near, isExact } = priceChosen({ page, chosen, destination })
  const sum = (column: Parameters<typeof sumOfParts>[1]) => vnd(sumOfParts(parts, column))
  return (
    <>
      <dl className="sum">
        <dt>{t.goods}</dt>
        <dd>
          <MoneyText money={sum('subtotal')} />
        </dd>
        <dt>{t.deliveryFee}</dt>
        <dd>
          {!isExact && `${t.from} `}
          <MoneyText money={sum('deliveryFee')} />
        </dd>
        <OfferRows parts={parts} />
        <dt className="sum-total">{t.total}</dt>
        <dd className="sum-total" aria-live="polite">
          {!isExact && `${t.from} `}
          <MoneyText money={sum('total')} />
        </dd>
        <GiftCardRows parts={parts} />
      </dl>
      {!isExact && <p className="small soft">{t.feeNote}</p>}
      <NearOffer near={near} />
      <CodeBox codes={codes} />
      <GiftCardBox cards={page.cards} parts={parts} />
      <p className="small soft">{t.vatNote}</p>
      <noscript>
        <p className="small soft">{t.totalNote}</p>
      </noscript>
    </>
  )
}
