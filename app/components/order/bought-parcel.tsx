// One shop's order: how far it is, what is in it, from which lots, what it cost, its invoice.
import { FileText, Phone, Sprout } from 'lucide-react'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { TrackedParcels } from '#app/components/parcel/tracked-parcels.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { isSold, type PaymentMethod } from '#app/domain/order/order.ts'
import type { BoughtLine, BoughtOrder } from '#app/domain/order/order-views.server.ts'
import { giftCardText } from '#app/i18n/gift-card.ts'
import { orderText } from '#app/i18n/order.ts'
import { ownOrderText } from '#app/i18n/own-order.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, type Money } from '#app/lib/money.ts'
import { invoicePath, tracePath } from '#app/paths.ts'

import { CardRows } from './card-rows.tsx'
import { OrderPath } from './order-path.tsx'

type Props = {
  order: BoughtOrder
  isAlone: boolean
  marketOrigin: string
  method: PaymentMethod
  /** what the shopper can still do */
  actions: ReactNode
}

export function BoughtParcel({ order, isAlone, marketOrigin, method, actions }: Props) {
  const t = useText(orderText)
  const title = order.shop ? t.from(order.shop.name) : t.closedShop
  return (
    <Card title={isAlone ? title : `${order.code} · ${title}`}>
      <div className="stack">
        <OrderPath status={order.status} />
        <CancelNote order={order} />
        <TrackedParcels parcels={order.parcels} />
        {order.refunds.map((refund) => (
          <p key={refund.id}>
            {refund.status === 'done' ? t.refundDone : t.refundDue}:{' '}
            <MoneyText money={refund.amount} />{' '}
            {refund.onCards.amount > 0n && <OnCards amount={refund.onCards} />}
            <span className="small soft">{refund.note}</span>
          </p>
        ))}
        <ul className="lines">
          {order.lines.map((line) => (
            <Line
              key={line.id}
              line={line}
              shopSlug={order.shop?.slug}
              marketOrigin={marketOrigin}
            />
          ))}
        </ul>
        <OrderSum order={order} />
        <dl className="facts">
          <dt>{t.delivery}</dt>
          <dd>{order.deliveryName}</dd>
          <dt>{t.payment}</dt>
          <dd>{usePaymentWords(order, method)}</dd>
        </dl>
        <div className="row">
          {order.invoiceCodes.length === 0 && isSold(order.status) && (
            <p className="small soft">{t.invoiceSoon}</p>
          )}
          {order.invoiceCodes.map((code, index) => (
            <ButtonLink key={code} to={`${marketOrigin}${invoicePath(code)}`} icon={FileText}>
              {index === 0 ? t.invoice : t.adjustingInvoice(index)}
            </ButtonLink>
          ))}
          {order.shop?.phone && (
            <a className="button" href={`tel:${order.shop.phone}`}>
              <Icon of={Phone} />
              {t.callShop}
            </a>
          )}
        </div>
        {actions}
      </div>
    </Card>
  )
}

function CancelNote({ order }: { order: BoughtOrder }) {
  const t = useText(orderText)
  const own = useText(ownOrderText)
  if (!order.cancelNote) return null
  const tell = order.cancelledBy === 'shopper' ? own.youCancelled : t.cancelledBecause
  return <p>{tell(order.cancelNote)}</p>
}

type LineProps = { line: BoughtLine; shopSlug: string | undefined; marketOrigin: string }

function Line({ line, shopSlug, marketOrigin }: LineProps) {
  const t = useText(orderText)
  return (
    <li>
      <div className="stack-tight">
        <span>{line.title}</span>
        <span className="small soft">
          {line.variantTitle && `${line.variantTitle} · `}
          {line.quantity} {line.unit}
          {line.refundedQuantity > 0 && ` · ${t.takenOff(line.refundedQuantity)}`}
        </span>
        {shopSlug && line.lots.length > 0 && (
          <span className="lot-links small">
            {line.lots.map((lot) => (
              <Link key={lot.code} to={`${marketOrigin}${tracePath(shopSlug, lot.code)}`}>
                <Icon of={Sprout} size={16} />
                <span>
                  {t.lot(lot.code, lot.quantity)}
                  {lot.expiresOn && (
                    <>
                      {' · '}
                      {t.bestBefore} <DateText day={lot.expiresOn} />
                    </>
                  )}
                </span>
              </Link>
            ))}
          </span>
        )}
      </div>
      <MoneyText money={line.total} />
    </li>
  )
}

function OnCards({ amount }: { amount: Money }) {
  const t = useText(giftCardText)
  const locale = useLocale()
  return <span className="small">({t.backOnCard(formatMoney(amount, locale))}) </span>
}

function OrderSum({ order }: { order: BoughtOrder }) {
  const t = useText(orderText)
  return (
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
  )
}

function usePaymentWords({ status, ...order }: BoughtOrder, asked: PaymentMethod): string {
  const t = useText(orderText)
  // In a checkout over several shops cards may have paid this order whole.
  const isByCards = order.giftCards.length > 0 && order.toPay.amount === 0n
  const method = isByCards ? 'gift-card' : asked
  if (method === 'cod') return status === 'delivered' ? t.paidCash : t.payOnDelivery
  return status === 'awaiting_payment' || status === 'expired' ? t.notPaid : t.paidBy[method]
}
