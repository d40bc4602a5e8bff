// What it costs, by the same function that the server writes with.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { priceShop } from '#app/domain/checkout/checkout.ts'
import type { Destination } from '#app/domain/shipping/delivery.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import type { CheckoutShop } from './checkout-page.ts'
import { offersFor } from './delivery-offers.ts'

type Props = {
  shops: readonly CheckoutShop[]
  chosen: Readonly<Record<string, string>>
  destination: Destination
}

const notChosen = { fee: 0n, freeFromTotal: null }

export function CheckoutSummary({ shops, chosen, destination }: Props) {
  const t = useText(checkoutText)
  const offers = shops.map((shop) =>
    offersFor(shop, destination).find((offer) => offer.code === chosen[shop.shopId]),
  )
  const isExact = offers.every((offer) => offer?.isExact)
  const sums = shops.map((shop, at) => priceShop(shop.lines, offers[at] ?? notChosen))
  const sum = (part: 'subtotal' | 'deliveryFee' | 'total') =>
    vnd(sums.reduce((all, one) => all + one[part], 0n))
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
        <dt className="sum-total">{t.total}</dt>
        <dd className="sum-total" aria-live="polite">
          <MoneyText money={sum('total')} />
        </dd>
      </dl>
      {!isExact && <p className="small soft">{t.feeNote}</p>}
      <p className="small soft">{t.vatNote}</p>
      <noscript>
        <p className="small soft">{t.totalNote}</p>
      </noscript>
    </>
  )
}
