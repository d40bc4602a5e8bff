// Whom to invite, and as what.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { shopRoles } from '#app/domain/identity/permissions.ts'
import { roleText } from '#app/i18n/account.ts'
import { teamText } from '#app/i18n/team.ts'
import { useText } from '#app/i18n/use-text.ts'

export function InviteForm() {
  const t = useText(teamText)
  const roles = useText(roleText).shop
  const form = useFormState('invite')
  return (
    <Card title={t.invite}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="invite" />
        <TextInput form={form} name="email" label={t.inviteEmail} type="email" autoComplete="off" />
        <RadioGroup
          form={form}
          name="role"
          label={t.role}
          defaultValue="staff"
          choices={shopRoles.map((value) => ({
            value,
            label: roles[value],
            detail: t.roleDetail[value],
          }))}
        />
        <Button look="primary">{t.send}</Button>
      </Form>
    </Card>
  )
}
