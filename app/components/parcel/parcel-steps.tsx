// What may be done with one parcel next.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { canComeBack, canMove, hasLeft } from '#app/domain/shipping/shipment.ts'
import type { ParcelStep } from '#app/domain/shipping/shipment.forms.ts'
import type { ParcelView } from '#app/domain/shipping/shipment-views.server.ts'
import { parcelsText } from '#app/i18n/parcels.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { parcel: ParcelView; action: string }

export function ParcelSteps({ parcel, action }: Props) {
  const t = useText(parcelsText)
  const may = stepsOf(parcel)
  const step = (intent: ParcelStep) => ({ intent, action, parcel })
  return (
    <>
      <div className="row">
        {may.handOver && (
          <StepForm {...step('hand-over')} look="primary">
            {t.handOver}
          </StepForm>
        )}
        {may.arrive && (
          <StepForm {...step('deliver')} look="primary">
            {parcel.cod.amount > 0n ? t.deliverCash : t.deliver}
          </StepForm>
        )}
        {may.unpack && (
          <StepForm {...step('unpack')} look="plain">
            {t.unpack}
          </StepForm>
        )}
      </div>
      {may.takeBack && <TakeBack parcel={parcel} action={action} />}
    </>
  )
}

function stepsOf({ status, carrier, isTakenBack, labelState }: ParcelView) {
  const isHere = status === 'preparing'
  return {
    handOver: isHere && (!carrier || labelState === 'made'),
    // A carrier says itself when its parcel has arrived.
    arrive: !carrier && hasLeft(status) && canMove(status, 'delivered') && !isTakenBack,
    unpack: isHere && labelState !== 'asked',
    takeBack: canComeBack(status) && !isTakenBack,
  }
}

function TakeBack({ parcel, action }: Props) {
  const t = useText(parcelsText)
  const isLost = parcel.status === 'lost'
  const word = isLost ? t.settleLost : t.takeBack
  return (
    <details open={parcel.status === 'returned' || isLost}>
      <summary>{word}</summary>
      <div className="stack">
        <p className="soft">{isLost ? t.settleLostLine : t.takeBackLine}</p>
        <StepForm intent="take-back" action={action} parcel={parcel} look="danger">
          {word}
        </StepForm>
      </div>
    </details>
  )
}

type StepProps = Props & {
  intent: ParcelStep
  look: 'primary' | 'plain' | 'danger'
  children: string
}

function StepForm({ intent, action, parcel, look, children }: StepProps) {
  const t = useText(parcelsText)
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="shipmentId" value={parcel.id} />
      <Button
        look={look}
        name="intent"
        value={intent}
        aria-label={`${children}: ${t.parcel(parcel.number)}`}
      >
        {children}
      </Button>
    </Form>
  )
}
