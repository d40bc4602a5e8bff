// One gift card: what is on it, what it paid, and what a shop may still do about it.
import { Form, Link } from '@remix-run/react'
import { Gift } from 'lucide-react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { CardDetail, CardMove } from '#app/domain/gift-card/gift-card-views.server.ts'
import { sellerGiftCardsText } from '#app/i18n/seller-gift-cards.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay, type LocalDate } from '#app/lib/time.ts'

import { CardBadge } from './card-list.tsx'

type Props = {
  card: CardDetail
  today: LocalDate
  listPath: string
  orderPath: (orderId: string) => string
}

export function GiftCardPage({ card, today, listPath, orderPath }: Props) {
  const t = useText(sellerGiftCardsText)
  const notice = useNotice(['off', 'on', 'move'])
  return (
    <div className="stack">
      <PageHeader
        crumbs={[{ label: t.title, to: listPath }]}
        title={t.ending(card.lastCharacters)}
        lead={card.recipientName || undefined}
      />
      {notice && (
        <Alert tone="leaf" isUrgent>
          {t.done[notice]}
        </Alert>
      )}
      <Facts card={card} />
      <Moves moves={card.moves} orderPath={orderPath} />
      <LastDay card={card} today={today} />
      <Switch card={card} />
    </div>
  )
}

function Facts({ card }: { card: CardDetail }) {
  const t = useText(sellerGiftCardsText)
  const locale = useLocale()
  const { balance, initial, kind, expiresOn, recipientEmail, note, createdAt, standing } = card
  return (
    <Card>
      <div className="stack">
        <p className="row-between">
          <span className="row">
            <Icon of={Gift} />
            <strong>
              <MoneyText money={balance} />
            </strong>
          </span>
          <CardBadge standing={standing} />
        </p>
        <dl className="facts">
          <dt>{t.initial}</dt>
          <dd>
            <MoneyText money={initial} /> · {t.kind[kind]}
          </dd>
          <dt>{t.lastDay}</dt>
          <dd>{expiresOn ? formatDay(expiresOn, locale) : t.noEnd}</dd>
          <dt>{t.issuedAt}</dt>
          <dd>
            <InstantText at={createdAt} />
          </dd>
          {recipientEmail && (
            <>
              <dt>{t.recipientEmail}</dt>
              <dd>{recipientEmail}</dd>
            </>
          )}
          {note && (
            <>
              <dt>{t.note}</dt>
              <dd>{note}</dd>
            </>
          )}
        </dl>
      </div>
    </Card>
  )
}

function Moves({ moves, orderPath }: { moves: CardMove[]; orderPath: Props['orderPath'] }) {
  const t = useText(sellerGiftCardsText)
  return (
    <Card title={t.moves}>
      <ul className="list">
        {moves.map(({ id, kind, amount, at, order }) => (
          <li key={id} className="list-item">
            <div className="row-between grow">
              <span className="stack-tight">
                <span>
                  {t.move[kind]} {order && <Link to={orderPath(order.id)}>{order.code}</Link>}
                </span>
                <span className="small soft">
                  <InstantText at={at} />
                </span>
              </span>
              <MoneyText money={amount} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function LastDay({ card, today }: Pick<Props, 'card' | 'today'>) {
  const t = useText(sellerGiftCardsText)
  const form = useFormState('move')
  return (
    <Card title={t.changeDay}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="move" />
        <TextInput
          form={form}
          name="expiresOn"
          label={t.expiresOn}
          hint={t.expiresHint}
          type="date"
          min={today}
          defaultValue={card.expiresOn ?? ''}
          isOptional
        />
        <Button>{t.save}</Button>
      </Form>
    </Card>
  )
}

function Switch({ card }: { card: CardDetail }) {
  const t = useText(sellerGiftCardsText)
  const form = useFormState('off')
  if (card.standing === 'off') {
    return (
      <Form method="post">
        <Button name="intent" value="on">
          {t.on}
        </Button>
      </Form>
    )
  }
  return (
    <Card title={t.off}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="off" />
        <p>{t.offLine}</p>
        <TextInput
          form={form}
          name="word"
          label={t.word(card.lastCharacters)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={8}
        />
        <Button look="danger">{t.off}</Button>
      </Form>
    </Card>
  )
}
