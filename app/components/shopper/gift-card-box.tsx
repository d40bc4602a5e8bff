// Where a gift card's code is typed and what each card pays.
import { Gift } from 'lucide-react'

import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { PaidPart } from '#app/domain/gift-card/apply-cards.ts'
import type { ProvenCard } from '#app/domain/gift-card/gift-card.ts'
import { giftCardText } from '#app/i18n/gift-card.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { formatDay } from '#app/lib/time.ts'

import { CodeRow, hasError, HiddenCodeForm, TakenCode, useCodeFetcher } from './code-entry.tsx'

const kind = 'gift-card'
const formId = 'gift-card-code'
const removalId = (id: string) => `remove-card-${id}`

type Forms = { cards: readonly ProvenCard[] }

/** Put it beside the page's own form, once, with the cards that can be taken out. */
export function GiftCardForms({ cards }: Forms) {
  return (
    <>
      <HiddenCodeForm kind={kind} id={formId} intent="add-card" />
      {cards.map(({ id }) => (
        <HiddenCodeForm
          key={id}
          kind={kind}
          id={removalId(id)}
          intent="remove-card"
          said={{ name: 'cardId', value: id }}
        />
      ))}
    </>
  )
}

type BoxProps = Forms & { parts: readonly PaidPart[] }

export function GiftCardBox({ cards, parts }: BoxProps) {
  const t = useText(giftCardText)
  const { data } = useCodeFetcher(kind)
  const uses = parts.flatMap((part) => part.cards)
  return (
    <details className="code-box" open={cards.length > 0 || hasError(data)}>
      <summary>{t.have}</summary>
      <div className="stack-tight">
        {cards.length > 0 && (
          <ul className="list" aria-label={t.cards}>
            {cards.map((card) => (
              <CardLine
                key={card.id}
                card={card}
                used={uses.find(({ cardId }) => cardId === card.id)?.amount ?? 0n}
              />
            ))}
          </ul>
        )}
        <CodeRow kind={kind} formId={formId} name="cardCode" taken={cards.length} words={t} />
      </div>
    </details>
  )
}

function CardLine({ card, used }: { card: ProvenCard; used: bigint }) {
  const t = useText(giftCardText)
  const word = useCardWord()
  return (
    <TakenCode
      icon={Gift}
      name={t.ending(card.lastCharacters)}
      amount={used > 0n && <MoneyText money={vnd(-used)} />}
      word={word(card, used)}
      removal={{ formId: removalId(card.id), label: t.remove(card.lastCharacters) }}
    />
  )
}

function useCardWord() {
  const t = useText(giftCardText)
  const locale = useLocale()
  return ({ standing, balance, expiresOn }: ProvenCard, used: bigint): string => {
    if (standing !== 'open') return t.why[standing]
    if (used === 0n) return t.unused
    const left = t.leaves(formatMoney(vnd(balance - used), locale))
    return expiresOn ? `${left} · ${t.until(formatDay(expiresOn, locale))}` : left
  }
}

/** Rows of a `dl.sum`: what each card pays, and what is left. Nothing without a card that pays. */
export function GiftCardRows({ parts }: { parts: readonly PaidPart[] }) {
  const t = useText(giftCardText)
  const uses = parts.flatMap((part) => part.cards)
  if (uses.length === 0) return null
  const left = parts.reduce((sum, { toPay }) => sum + toPay, 0n)
  return (
    <>
      {uses.map(({ cardId, lastCharacters, amount }) => (
        <div key={cardId} className="sum-row">
          <dt>{t.ending(lastCharacters)}</dt>
          <dd>
            <MoneyText money={vnd(-amount)} />
          </dd>
        </div>
      ))}
      <dt className="sum-total">{t.left}</dt>
      <dd className="sum-total" aria-live="polite">
        <MoneyText money={vnd(left)} />
      </dd>
    </>
  )
}
