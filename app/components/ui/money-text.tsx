// An amount as people write it. `was` is the earlier price, struck out and read as such.
import { useLocale } from '#app/i18n/use-text.ts'
import { formatMoney, type Money } from '#app/lib/money.ts'

type Props = { money: Money; was?: Money | null }

export function MoneyText({ money, was }: Props) {
  const locale = useLocale()
  const isReduced = was && was.amount > money.amount
  return (
    <>
      <span className="number">{formatMoney(money, locale)}</span>
      {isReduced && (
        <>
          {' '}
          <s className="number small soft">{formatMoney(was, locale)}</s>
        </>
      )}
    </>
  )
}
