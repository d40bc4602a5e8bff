// Where a gift card's code is typed and what each card pays. Its forms lie elsewhere on the page (GiftCardForms), because
// at checkout the box stands inside another form, whose typed fields must not be lost.
import { useFetcher, type FetcherWithComponents } from '@remix-run/react'
import { Gift, X } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { untouched, type FormView } from '#app/components/ui/form-state.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { PaidPart } from '#app/domain/gift-card/apply-cards.ts'
import type { ProvenCard } from '#app/domain/gift-card/gift-card.ts'
import { giftCardText } from '#app/i18n/gift-card.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { formatDay } from '#app/lib/time.ts'
import { cartPath } from '#app/paths.ts'

type Answer = Omit<FormView, 'isSent'> & { status: string }
type CardFetcher = FetcherWithComponents<Answer | { done: true }>

const formId = 'gift-card-code'
const removalId = (id: string) => `remove-card-${id}`
const useCardFetcher = (): CardFetcher => useFetcher({ key: 'gift-card' })

type Forms = { cards: readonly ProvenCard[] }

/** Put it beside the page's own form, once, with the cards that can be taken out. */
export function GiftCardForms({ cards }: Forms) {
  return (
    <>
      <CardForm id={formId} intent="add-card" />
      {cards.map(({ id }) => (
        <CardForm key={id} id={removalId(id)} intent="remove-card" cardId={id} />
      ))}
    </>
  )
}

type CardFormProps = { id: string; intent: 'add-card' | 'remove-card'; cardId?: string }

function CardForm({ id, intent, cardId }: CardFormProps) {
  const fetcher = useCardFetcher()
  return (
    <fetcher.Form
      method="post"
      action={cartPath}
      id={id}
      hidden
      onSubmit={(event) => {
        // With JavaScript one stays on the page; without, the answer leads to the cart.
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        form.set('stay', '1')
        fetcher.submit(form, { method: 'post', action: cartPath })
      }}
    >
      <input type="hidden" name="intent" value={intent} />
      {cardId && <input type="hidden" name="cardId" value={cardId} />}
    </fetcher.Form>
  )
}

type BoxProps = Forms & { parts: readonly PaidPart[] }

export function GiftCardBox({ cards, parts }: BoxProps) {
  const t = useText(giftCardText)
  const fetcher = useCardFetcher()
  const isBusy = fetcher.state !== 'idle'
  const uses = parts.flatMap((part) => part.cards)
  return (
    <details className="code-box" open={cards.length > 0 || hasError(fetcher.data)}>
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
        <Field form={viewOf(fetcher.data)} name="cardCode" label={t.code} hint={t.codeHint}>
          {(control) => (
            <span className="code-row">
              <input
                {...control}
                key={cards.length}
                form={formId}
                className="input"
                type="text"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
              />
              <Button form={formId} aria-disabled={isBusy || undefined}>
                {isBusy ? t.applying : t.apply}
              </Button>
            </span>
          )}
        </Field>
      </div>
    </details>
  )
}

function CardLine({ card, used }: { card: ProvenCard; used: bigint }) {
  const t = useText(giftCardText)
  const word = useCardWord()
  return (
    <li className="row-between code-line">
      <span className="stack-tight grow">
        <span className="row">
          <Icon of={Gift} size={18} />
          <strong>{t.ending(card.lastCharacters)}</strong>
          {used > 0n && <MoneyText money={vnd(-used)} />}
        </span>
        <span className={used > 0n ? 'small' : 'small soft'}>{word(card, used)}</span>
      </span>
      <button
        className="button button-plain"
        form={removalId(card.id)}
        aria-label={t.remove(card.lastCharacters)}
      >
        <Icon of={X} />
      </button>
    </li>
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

type Answered = Answer | { done: true } | undefined

const hasError = (answer: Answered): boolean => answer !== undefined && 'errors' in answer
const viewOf = (answer: Answered): FormView =>
  answer && 'errors' in answer ? { ...answer, isSent: true } : untouched
