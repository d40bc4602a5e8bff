// What it costs, by the same function that the server writes with.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { priceShop } from '#app/domain/checkout/checkout.ts'
import { pickUp } from '#app/domain/shipping/delivery.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import type { CheckoutShop } from './checkout-page.ts'

type Props = { shops: readonly CheckoutShop[]; chosen: Readonly<Record<string, string>> }

export function CheckoutSummary({ shops, chosen }: Props) {
  const t = useText(checkoutText)
  const sums = shops.map((shop) => {
    const method = shop.methods.find((one) => one.code === chosen[shop.shopId]) ?? pickUp
    return priceShop(shop.lines, method)
  })
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
          <MoneyText money={sum('deliveryFee')} />
        </dd>
        <dt className="sum-total">{t.total}</dt>
        <dd className="sum-total" aria-live="polite">
          <MoneyText money={sum('total')} />
        </dd>
      </dl>
      <p className="small soft">{t.vatNote}</p>
      <noscript>
        <p className="small soft">{t.totalNote}</p>
      </noscript>
    </>
  )
}
