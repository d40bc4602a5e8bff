// One lot in one store room, with what a person may do about it: correct the book, or carry pieces elsewhere.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { adjustReasons } from '#app/domain/inventory/inventory.ts'
import type { PlacedLot, RoomView } from '#app/domain/inventory/move-views.server.ts'
import { stockText } from '#app/i18n/stock.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'

type Props = {
  lot: PlacedLot
  rooms: readonly Pick<RoomView, 'id' | 'name' | 'isOpen'>[]
  clientKey: string
}

export function PlacedLotItem({ lot, rooms, clientKey }: Props) {
  const t = useText(stockText)
  const locale = useLocale()
  const adjusted = useFormState('adjust')
  const moved = useFormState('transfer')
  const isMine = (form: FormView) =>
    form.values.lotId === lot.lotId && form.values.locationId === lot.locationId
  const [adjust, transfer] = [adjusted, moved].map((form) => (isMine(form) ? form : untouched))
  const others = rooms.filter((room) => room.isOpen && room.id !== lot.locationId)
  const isTouched = Boolean(adjust?.isSent || transfer?.isSent)
  return (
    <li className="stack-tight stock-lot">
      <div className="row-between">
        <strong>{t.lotAt(lot.code, lot.locationName)}</strong>
        <span className="number">{t.onHand(formatAmount(lot.onHand, locale), lot.unit)}</span>
      </div>
      <p className="row small soft">
        {lot.expiresOn && (
          <span>
            {t.expires} <DateText day={lot.expiresOn} />
          </span>
        )}
        <LotState lot={lot} />
      </p>
      <details open={isTouched}>
        <summary>{t.change}</summary>
        <div className="columns">
          <AdjustForm lot={lot} form={adjust ?? untouched} clientKey={clientKey} />
          {others.length > 0 && Number(lot.free) > 0 && (
            <TransferForm
              lot={lot}
              rooms={others}
              form={transfer ?? untouched}
              clientKey={clientKey}
            />
          )}
        </div>
      </details>
    </li>
  )
}

function LotState({ lot }: { lot: PlacedLot }) {
  const t = useText(stockText)
  if (lot.status === 'recalled') return <Badge tone="chili">{t.recalled}</Badge>
  if (lot.status === 'closed') return <Badge>{t.closed}</Badge>
  return lot.isSellable ? null : <Badge tone="chili">{t.expired}</Badge>
}

type FormProps = { lot: PlacedLot; form: FormView; clientKey: string }

function Hidden({ lot, intent, clientKey }: Omit<FormProps, 'form'> & { intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="lotId" value={lot.lotId} />
      <input type="hidden" name="locationId" value={lot.locationId} />
      <input type="hidden" name="clientKey" value={clientKey} />
    </>
  )
}

function AdjustForm({ lot, form, clientKey }: FormProps) {
  const t = useText(stockText)
  return (
    <Form method="post" className="stack" preventScrollReset>
      <h3>{t.adjust}</h3>
      <FormErrors form={form} />
      <Hidden lot={lot} intent="adjust" clientKey={`a-${clientKey}`} />
      <Quantity form={form} unit={lot.unit} />
      <Select
        form={form}
        name="reason"
        label={t.reason}
        defaultValue="waste"
        options={adjustReasons.map((value) => ({ value, label: t.adjustReasons[value] }))}
      />
      <RadioGroup
        form={form}
        name="direction"
        label={t.direction}
        defaultValue="out"
        choices={(['out', 'in'] as const).map((value) => ({ value, label: t.directions[value] }))}
      />
      <TextInput form={form} name="note" label={t.note} maxLength={200} isOptional />
      <Button>{t.saveAdjust}</Button>
    </Form>
  )
}

function TransferForm({
  lot,
  rooms,
  form,
  clientKey,
}: FormProps & { rooms: readonly { id: string; name: string }[] }) {
  const t = useText(stockText)
  return (
    <Form method="post" className="stack" preventScrollReset>
      <h3>{t.transfer}</h3>
      <FormErrors form={form} />
      <Hidden lot={lot} intent="transfer" clientKey={`t-${clientKey}`} />
      <Quantity form={form} unit={lot.unit} />
      <Select
        form={form}
        name="toId"
        label={t.toRoom}
        defaultValue={rooms[0]?.id}
        options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput form={form} name="note" label={t.note} maxLength={200} isOptional />
      <Button>{t.saveTransfer}</Button>
    </Form>
  )
}

function Quantity({ form, unit }: { form: FormView; unit: string }) {
  const t = useText(stockText)
  return (
    <TextInput form={form} name="quantity" label={t.quantity} inputMode="decimal" suffix={unit} />
  )
}
