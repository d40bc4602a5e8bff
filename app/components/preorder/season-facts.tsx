// What a season promises, in the same words for shoppers and for the shop.
import { balanceOf } from '#app/domain/preorder/preorder.ts'
import type { SeasonView } from '#app/domain/preorder/preorder-views.server.ts'
import { seasonText } from '#app/i18n/season.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { formatDay } from '#app/lib/time.ts'

export function SeasonFacts({ season }: { season: SeasonView }) {
  const t = useText(seasonText)
  const locale = useLocale()
  const kg = (grams: number) => formatAmount(grams / 1000, locale)
  const { gramsMin, gramsMax, pricePerKg, deposit, deliveryFee } = season
  const middle = Math.round((gramsMin + gramsMax) / 200) * 100
  const due = balanceOf({
    grams: middle,
    gramsMin,
    gramsMax,
    pricePerKg: pricePerKg.amount,
    deposit: deposit.amount,
  })
  return (
    <ul className="stack-tight">
      <li>
        {t.harvest(formatDay(season.harvestFrom, locale), formatDay(season.harvestTo, locale))}
      </li>
      <li>{t.box(kg(gramsMin), kg(gramsMax))}</li>
      <li>
        {t.perKg(formatMoney(pricePerKg, locale))}, {t.depositOf(formatMoney(deposit, locale))}
      </li>
      <li>{t.delivery(formatMoney(deliveryFee, locale))}</li>
      <li>{t.example(kg(middle), formatMoney(vnd(due + deliveryFee.amount), locale))}</li>
      <li>
        {t.ruleIs}: {t.rules[season.rule].toLocaleLowerCase(locale)}
      </li>
      <li>
        <strong>{t.left(season.left, season.slots)}</strong> ·{' '}
        {t.bookUntil(formatDay(season.bookUntil, locale))}
      </li>
    </ul>
  )
}
