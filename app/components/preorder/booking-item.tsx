// One booking: who, how many, and, once shared out, the scales.
import { Form, Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typedList, untouched, useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { BookingView } from '#app/domain/preorder/preorder-views.server.ts'
import { preorderText } from '#app/i18n/preorder.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

type Props = { shop: string; booking: BookingView }

export function BookingItem({ shop, booking }: Props) {
  const t = useText(preorderText)
  const { granted, slots, deliveryOrderId } = booking
  return (
    <li className="stack-tight stock-lot">
      <div className="row-between">
        <span>
          <strong>{booking.recipient}</strong>{' '}
          <Link className="small" to={sellerOrderPath(shop, booking.orderId)}>
            {booking.orderCode}
          </Link>
        </span>
        <span>{granted === null ? t.slotCount(slots) : t.granted(granted, slots)}</span>
      </div>
      {booking.status === 'awaiting_payment' && <Badge tone="turmeric">{t.unpaid}</Badge>}
      {deliveryOrderId ? (
        <p className="row">
          <Badge tone="leaf">{t.delivered}</Badge>
          <Link to={sellerOrderPath(shop, deliveryOrderId)}>{t.seeDelivery}</Link>
        </p>
      ) : (
        granted !== null && granted > 0 && <Scales booking={booking} boxes={granted} />
      )}
    </li>
  )
}

function Scales({ booking, boxes }: { booking: BookingView; boxes: number }) {
  const t = useText(preorderText)
  const sent = useFormState('deliver')
  const form = sent.values.bookingId === booking.id ? sent : untouched
  const kept = typedList(form, 'weights')
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} isListed />
      <input type="hidden" name="bookingId" value={booking.id} />
      <div className="columns">
        {Array.from({ length: boxes }, (_, at) => (
          <TextInput
            key={at}
            name="weights"
            label={t.weigh(at + 1)}
            defaultValue={kept?.[at] ?? ''}
            inputMode="decimal"
            suffix="kg"
            autoComplete="off"
          />
        ))}
      </div>
      <Button name="intent" value="deliver">
        {t.deliver}
      </Button>
    </Form>
  )
}
