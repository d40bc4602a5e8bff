// One order for the people who pack it: pieces and lots first, then the person, the money, the history.
import { Phone, Undo2 } from 'lucide-react'

import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { SellerOrder } from '#app/domain/order/seller-order-views.server.ts'
import { refundText } from '#app/i18n/refund.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { useText } from '#app/i18n/use-text.ts'

import { CardRows } from './card-rows.tsx'
import { statusTone } from './status-tone.ts'

type Props = {
  order: SellerOrder
  place: string
  /** the room of its refunds; null where there can be none */
  refundPath: string | null
}

export function SellerOrderCards({ order, place, refundPath }: Props) {
  const t = useText(sellerOrdersText)
  return (
    <div className="stack">
      <p className="row">
        <Badge tone={statusTone[order.status]}>{t.status[order.status]}</Badge>
        <Badge tone={order.isPaid ? 'leaf' : 'turmeric'}>{order.isPaid ? t.paid : t.unpaid}</Badge>
      </p>
      {order.status === 'awaiting_payment' && <Alert tone="turmeric">{t.waitForMoney}</Alert>}
      {order.cancelNote && <Alert tone="chili">{order.cancelNote}</Alert>}
      {order.refunds.map((refund, at) => (
        <Alert key={at} tone={refund.status === 'failed' ? 'chili' : 'indigo'}>
          <p>
            {t.refunds[refund.status as keyof typeof t.refunds]}:{' '}
            <MoneyText money={refund.amount} />
          </p>
        </Alert>
      ))}
      <div className="columns">
        <PickCard order={order} />
        <PersonCard order={order} place={place} />
        <MoneyCard order={order} refundPath={refundPath} />
        <HistoryCard order={order} />
      </div>
    </div>
  )
}

function PickCard({ order }: { order: SellerOrder }) {
  const t = useText(sellerOrdersText)
  return (
    <Card title={t.pick}>
      <ul className="lines">
        {order.lines.map((line) => (
          <li key={line.id}>
            <span className="stack-tight">
              <span>{line.title}</span>
              {line.variantTitle && <span className="small soft">{line.variantTitle}</span>}
              {line.lots.map((lot) => (
                <span key={lot.code} className="small soft">
                  {t.fromLot(lot.code, lot.quantity)}
                </span>
              ))}
            </span>
            <strong>
              {line.quantity} {line.unit}
            </strong>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PersonCard({ order, place }: { order: SellerOrder; place: string }) {
  const t = useText(sellerOrdersText)
  return (
    <Card title={t.receiver}>
      <div className="stack">
        <p>
          <strong>{order.recipient}</strong>
          <br />
          <span className="soft">
            {order.addressLine}, {place}
          </span>
        </p>
        <a className="button" href={`tel:${order.phone}`} aria-label={`${t.call} ${order.phone}`}>
          <Icon of={Phone} />
          {order.phone}
        </a>
        {order.email && <a href={`mailto:${order.email}`}>{order.email}</a>}
        <dl className="facts">
          <dt>{t.delivery}</dt>
          <dd>{order.deliveryName}</dd>
          {order.note && (
            <>
              <dt>{t.note}</dt>
              <dd className="pre-line">{order.note}</dd>
            </>
          )}
        </dl>
      </div>
    </Card>
  )
}

function MoneyCard({ order, refundPath }: Omit<Props, 'place'>) {
  const t = useText(sellerOrdersText)
  const words = useText(refundText)
  return (
    <Card title={t.payment}>
      <div className="stack">
        <p>{t.methods[order.paymentMethod]}</p>
        <dl className="sum">
          <dt>{t.goods}</dt>
          <dd>
            <MoneyText money={order.subtotal} />
          </dd>
          {order.discount.amount > 0n && (
            <>
              <dt>{t.discount}</dt>
              <dd>
                <MoneyText money={order.discount} />
              </dd>
            </>
          )}
          <dt>{t.deliveryFee}</dt>
          <dd>
            <MoneyText money={order.deliveryFee} />
          </dd>
          <dt className="sum-total">{t.total}</dt>
          <dd className="sum-total">
            <MoneyText money={order.total} />
          </dd>
          <CardRows order={order} />
        </dl>
        {refundPath && (
          <ButtonLink to={refundPath} icon={Undo2}>
            {order.refunds.length > 0 ? words.card : words.open}
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}

function HistoryCard({ order }: { order: SellerOrder }) {
  const t = useText(sellerOrdersText)
  const stops = [
    [t.placed, order.placedAt],
    [t.paidAt, order.paidAt],
    [t.confirmedAt, order.confirmedAt],
    [t.handedOverAt, order.handedOverAt],
    [t.deliveredAt, order.deliveredAt],
    [t.cancelledAt, order.cancelledAt],
  ] as const
  const past = stops.flatMap(([word, at]) => (at ? [{ word, at }] : []))
  return (
    <Card title={t.history}>
      <dl className="facts">
        {past
          .toSorted((a, b) => a.at.getTime() - b.at.getTime())
          .map(({ word, at }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                <InstantText at={at} />
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
