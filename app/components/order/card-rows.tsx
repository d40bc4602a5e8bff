// What gift cards paid of an order and what was left for money, as rows of a `dl.sum`. Nothing without a card.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { giftCardText } from '#app/i18n/gift-card.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd, type Money } from '#app/lib/money.ts'

type Props = { order: { giftCards: { lastCharacters: string; amount: Money }[]; toPay: Money } }

export function CardRows({ order: { giftCards, toPay } }: Props) {
  const t = useText(giftCardText)
  if (giftCards.length === 0) return null
  return (
    <>
      {giftCards.map(({ lastCharacters, amount }) => (
        <div key={lastCharacters} className="sum-row">
          <dt>{t.ending(lastCharacters)}</dt>
          <dd>
            <MoneyText money={vnd(-amount.amount)} />
          </dd>
        </div>
      ))}
      <dt className="sum-total">{t.byMoney}</dt>
      <dd className="sum-total">
        <MoneyText money={toPay} />
      </dd>
    </>
  )
}
