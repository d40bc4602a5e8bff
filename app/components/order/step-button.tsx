// The one next step of an order, done in one tap.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import type { OrderCard } from '#app/domain/order/seller-order-views.server.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

type Props = {
  shopSlug: string
  order: Pick<OrderCard, 'id' | 'code' | 'status' | 'isPaid'>
  back: 'order' | 'today'
}

export function StepButton({ shopSlug, order, back }: Props) {
  const t = useText(sellerOrdersText)
  const step = { confirmed: 'hand-over', handed_over: 'deliver' }[order.status as string]
  if (!step) return null
  const word = step === 'hand-over' ? t.handOver : order.isPaid ? t.deliver : t.deliverCash
  return (
    <Form method="post" action={sellerOrderPath(shopSlug, order.id)}>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="back" value={back} />
      <Button
        look={back === 'order' ? 'primary' : 'secondary'}
        aria-label={`${word} ${order.code}`}
      >
        {word}
      </Button>
    </Form>
  )
}
