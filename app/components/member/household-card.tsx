// One household: who it is, what it is owed, and the form to change it.
import { Form } from '@remix-run/react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { HouseholdFacts, HouseholdView } from '#app/domain/member/households.server.ts'
import { membersText } from '#app/i18n/members.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'

type Props = { household: HouseholdView; mayChange: boolean }

export function HouseholdCard({ household, mayChange }: Props) {
  const t = useText(membersText)
  const { name, phone, bankAccount, hasLeft, owed, paid } = household
  return (
    <li className="list-item">
      <span className="grow">
        <strong>{name}</strong> {hasLeft && <Badge>{t.left}</Badge>}
        <br />
        <span className="small soft">{[phone, bankAccount].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="small">
        {t.owed} <MoneyText money={vnd(owed)} />
        <br />
        {t.paid} <MoneyText money={vnd(paid)} />
      </span>
      {mayChange && <Change household={household} />}
    </li>
  )
}

function Change({ household }: { household: HouseholdView }) {
  const t = useText(membersText)
  const sent = useFormState('change')
  const form = sent.values.householdId === household.id ? sent : untouched
  return (
    <details open={form.isSent} className="grow">
      <summary>{t.edit}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="householdId" value={household.id} />
        <Facts form={form} facts={household} />
        <Checkbox form={form} name="hasLeft" label={t.hasLeft} defaultChecked={household.hasLeft} />
        <Button>{t.save}</Button>
      </Form>
    </details>
  )
}

export function AddHousehold() {
  const t = useText(membersText)
  const form = useFormState('add')
  return (
    <Card title={t.add}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="add" />
        <Facts form={form} />
        <Button look="primary">{t.add}</Button>
      </Form>
    </Card>
  )
}

function Facts({ form, facts }: { form: FormView; facts?: HouseholdFacts }) {
  const t = useText(membersText)
  return (
    <>
      <TextInput form={form} name="name" label={t.name} maxLength={80} defaultValue={facts?.name} />
      <TextInput
        form={form}
        name="phone"
        label={t.phone}
        type="tel"
        isOptional
        maxLength={20}
        defaultValue={facts?.phone ?? ''}
      />
      <TextInput
        form={form}
        name="bankAccount"
        label={t.bankAccount}
        hint={t.bankHint}
        isOptional
        maxLength={80}
        defaultValue={facts?.bankAccount ?? ''}
      />
    </>
  )
}
