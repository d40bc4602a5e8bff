// A promotion's benefit in a few words: "Giảm 10%, nhiều nhất 50.000 ₫".
import type { Benefit } from '#app/domain/promotion/promotion.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'

export function useBenefitWord() {
  const t = useText(sellerPromotionsText).benefit
  const locale = useLocale()
  const money = (amount: bigint | null) =>
    amount === null ? null : formatMoney(vnd(amount), locale)
  const percent = (bps: bigint) => formatAmount(Number(bps) / 100, locale)
  return (benefit: Benefit): string => {
    switch (benefit.kind) {
      case 'percent':
        return t.percent(percent(benefit.bps), money(benefit.most))
      case 'amount':
        return t.amount(formatMoney(vnd(benefit.amount), locale))
      case 'delivery':
        return t.delivery(money(benefit.most))
      case 'bundle':
        return t.bundle(benefit.buy, benefit.get, percent(benefit.bps))
    }
  }
}
