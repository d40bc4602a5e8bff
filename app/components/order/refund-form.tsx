// What to give back, in one form: first it shows the sum, then the same button gives it.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, type FormView } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { Select, TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { RefundableView } from '#app/domain/order/refund-views.server.ts'
import { chosenReasons } from '#app/domain/order/refund.ts'
import { refundText } from '#app/i18n/refund.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'

type Props = {
  order: RefundableView
  form: FormView
  /** one per page shown: a double click has the same */
  requestKey: string
}

export function RefundForm({ order, form, requestKey }: Props) {
  const t = useText(refundText)
  const locale = useLocale()
  return (
    <Card title={t.whatTitle}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="requestKey" value={typed(form, 'requestKey') ?? requestKey} />
        {order.lines.map((line) => (
          <LineFields key={line.id} line={line} form={form} />
        ))}
        {order.leftOfDelivery.amount > 0n && (
          <TextInput
            form={form}
            name="delivery"
            label={t.delivery}
            hint={t.deliveryHint(formatMoney(order.leftOfDelivery, locale))}
            suffix="₫"
            inputMode="numeric"
            isOptional
          />
        )}
        <TextInput
          form={form}
          name="extra"
          label={t.extra}
          hint={t.extraHint}
          suffix="₫"
          inputMode="numeric"
          isOptional
        />
        <Select
          form={form}
          name="reason"
          label={t.reason}
          options={chosenReasons.map((value) => ({ value, label: t.reasons[value] }))}
        />
        <TextArea form={form} name="note" label={t.note} rows={2} maxLength={300} isOptional />
        <Decide order={order} form={form} />
      </Form>
    </Card>
  )
}

function LineFields({ line, form }: { line: RefundableView['lines'][number]; form: FormView }) {
  const t = useText(refundText)
  const name = `lines.${line.id}.quantity`
  return (
    <fieldset className="stack-tight">
      <legend>
        <strong>{line.title}</strong> {line.variantTitle}
      </legend>
      {line.left === 0 ? (
        <p className="small soft">{t.nothingLeft}</p>
      ) : (
        <>
          <TextInput
            form={form}
            name={name}
            label={t.pieces(line.title)}
            type="number"
            inputMode="numeric"
            min={0}
            max={line.left}
            defaultValue={typed(form, name) ?? '0'}
            suffix={t.ofLeft(line.left, line.unit)}
          />
          <Checkbox
            form={form}
            name={`lines.${line.id}.restock`}
            label={t.restock}
            defaultChecked
            isOptional
          />
          <p className="small soft">
            <MoneyText money={line.worth} />
          </p>
        </>
      )}
    </fieldset>
  )
}

// The sum is the server's: what was shown is sent along, and another sum is not given without being shown again.
function Decide({ order, form }: { order: RefundableView; form: FormView }) {
  const t = useText(refundText)
  const locale = useLocale()
  const shown = typed(form, 'expected')
  if (!shown)
    return (
      <Button look="primary" name="intent" value="preview">
        {t.look}
      </Button>
    )
  const amount = formatMoney(vnd(BigInt(shown)), locale)
  return (
    <div className="stack">
      <Alert tone="turmeric" title={t.sure(amount)} isUrgent>
        <p>{order.isPaid ? t.how[order.paymentMethod] : t.how.unpaid}</p>
        {order.byCards.amount > 0n && <p>{t.cardsToo(formatMoney(order.byCards, locale))}</p>}
      </Alert>
      <input type="hidden" name="expected" value={shown} />
      <div className="row">
        <Button look="danger" name="intent" value="refund">
          {t.confirm(amount)}
        </Button>
        <Button name="intent" value="preview">
          {t.look}
        </Button>
      </div>
    </div>
  )
}
