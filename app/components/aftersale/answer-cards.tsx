// What the shop can do about a case now: approve, refuse, or receive the goods.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { ReturnView } from '#app/domain/aftersale/return-views.server.ts'
import { mayAct } from '#app/domain/aftersale/return.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { useText } from '#app/i18n/use-text.ts'

export function AnswerCards({ found }: { found: ReturnView }) {
  const may = (act: 'approve' | 'refuse' | 'receive') => mayAct(act, 'shop', found.status)
  return (
    <div className="columns">
      {may('receive') && <ReceiveCard found={found} />}
      {may('approve') && <ApproveCard found={found} />}
      {may('refuse') && <RefuseCard />}
    </div>
  )
}

function ApproveCard({ found }: { found: ReturnView }) {
  const t = useText(returnsText)
  const form = useFormState('approve')
  return (
    <Card title={t.approveTitle}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="approve" />
        <RadioGroup
          form={form}
          name="needsGoods"
          label={t.needsGoods}
          defaultValue={found.reason === 'changed-mind' ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: t.needsGoodsNo, detail: t.needsGoodsNoLine },
            { value: 'yes', label: t.needsGoodsYes },
          ]}
        />
        <Checkbox form={form} name="withDelivery" label={t.withDelivery} isOptional />
        <TextArea form={form} name="answer" label={t.answer} rows={2} maxLength={1000} isOptional />
        <Button look="primary">{t.approve}</Button>
      </Form>
    </Card>
  )
}

function RefuseCard() {
  const t = useText(returnsText)
  const form = useFormState('refuse')
  return (
    <Card title={t.refuseTitle}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="refuse" />
        <p className="soft">{t.refuseLine}</p>
        <TextArea
          form={form}
          name="answer"
          label={t.refuseWhy}
          rows={3}
          minLength={5}
          maxLength={1000}
        />
        <Button look="danger">{t.refuse}</Button>
      </Form>
    </Card>
  )
}

function ReceiveCard({ found }: { found: ReturnView }) {
  const t = useText(returnsText)
  const form = useFormState('receive')
  return (
    <Card title={t.receiveTitle}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="receive" />
        {found.lines.map((line) => (
          <TextInput
            key={line.id}
            form={form}
            name={`lines.${line.id}`}
            label={t.received([line.title, line.variantTitle].filter(Boolean).join(', '))}
            type="number"
            inputMode="numeric"
            min={0}
            max={line.quantity}
            defaultValue={line.quantity}
            suffix={line.unit}
          />
        ))}
        <Checkbox form={form} name="isRestocked" label={t.restock} isOptional />
        <Checkbox form={form} name="withDelivery" label={t.withDelivery} isOptional />
        <Button look="primary">{t.receive}</Button>
      </Form>
    </Card>
  )
}
