// One parcel for the people of the shop: what is in it, where it is, and the one or two steps that may follow.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText, InstantText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { Select } from '#app/components/ui/text-fields.tsx'
import type { OldUnit } from '#app/domain/shipping/old-place.server.ts'
import { carrierNames } from '#app/domain/shipping/shipment.ts'
import type { ParcelView } from '#app/domain/shipping/shipment-views.server.ts'
import { parcelsText } from '#app/i18n/parcels.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { ParcelSteps } from './parcel-steps.tsx'
import { parcelTone } from './parcel-tone.ts'

type Props = {
  parcel: ParcelView
  /** where its steps are submitted to */
  action: string
  oldUnits: readonly OldUnit[]
  mayAct: boolean
}

export function ParcelCard({ parcel, action, oldUnits, mayAct }: Props) {
  const t = useText(parcelsText)
  const who = parcel.carrier ? carrierNames[parcel.carrier] : t.byOwn
  return (
    <Card title={`${t.parcel(parcel.number)} · ${who}`}>
      <div className="stack">
        <p className="row">
          <Badge tone={parcelTone[parcel.status]}>{t.status[parcel.status]}</Badge>
          {parcel.isTakenBack && (
            <Badge tone="leaf">{parcel.status === 'lost' ? t.settled : t.takenBack}</Badge>
          )}
        </p>
        <LabelState parcel={parcel} action={action} oldUnits={oldUnits} mayAct={mayAct} />
        <ul className="lines">
          {parcel.lines.map((line) => (
            <li key={`${line.title}${line.variantTitle}`}>
              <span>{[line.title, line.variantTitle].filter(Boolean).join(' – ')}</span>
              <strong className="nowrap">
                {line.quantity} {line.unit}
              </strong>
            </li>
          ))}
        </ul>
        <ParcelFacts parcel={parcel} />
        {mayAct && <ParcelSteps parcel={parcel} action={action} />}
      </div>
    </Card>
  )
}

function ParcelFacts({ parcel }: { parcel: ParcelView }) {
  const t = useText(parcelsText)
  const locale = useLocale()
  const last = parcel.events.at(-1)
  return (
    <dl className="facts">
      <dt>{t.weight}</dt>
      <dd>{t.kilograms(formatAmount(parcel.grams / 1000, locale))}</dd>
      {parcel.cod.amount > 0n && (
        <>
          <dt>{t.toCollect}</dt>
          <dd>
            <MoneyText money={parcel.cod} />
          </dd>
        </>
      )}
      {parcel.trackingCode && (
        <>
          <dt>{t.tracking}</dt>
          <dd className="number">{parcel.trackingCode}</dd>
        </>
      )}
      {parcel.carrierFee && (
        <>
          <dt>{t.fee}</dt>
          <dd>
            <MoneyText money={parcel.carrierFee} />
          </dd>
        </>
      )}
      {parcel.expectedOn && !parcel.isTakenBack && parcel.status !== 'delivered' && (
        <>
          <dt>{t.expected}</dt>
          <dd>
            <DateText day={parcel.expectedOn} />
          </dd>
        </>
      )}
      {last && (
        <>
          <dt>{t.status[last.status]}</dt>
          <dd>
            <InstantText at={last.at} />
          </dd>
        </>
      )}
    </dl>
  )
}

function LabelState({ parcel, action, oldUnits, mayAct }: Props) {
  const t = useText(parcelsText)
  if (parcel.labelState === 'asked') return <Alert tone="turmeric">{t.labelAsked}</Alert>
  if (parcel.labelError === 'too-late') return <Alert tone="chili">{t.labelTooLate}</Alert>
  if (parcel.labelState !== 'refused' || parcel.status !== 'preparing') return null
  return (
    <Alert tone="chili">
      <p>{t.labelRefused(parcel.labelError ?? '')}</p>
      {mayAct && (
        <Form method="post" action={action} className="stack">
          <input type="hidden" name="intent" value="ask-again" />
          <input type="hidden" name="shipmentId" value={parcel.id} />
          <Select
            name="oldPlaceCode"
            label={t.oldUnit}
            hint={t.oldUnitHint}
            defaultValue={oldUnits[0]?.code}
            options={oldUnits.map(({ code, ward, district }) => ({
              value: code,
              label: `${ward}, ${district}`,
            }))}
          />
          <Button>{t.askAgain}</Button>
        </Form>
      )}
    </Alert>
  )
}
