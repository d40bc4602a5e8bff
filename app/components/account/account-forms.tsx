// The two forms of the account page.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { accountText } from '#app/i18n/account.ts'
import { useText } from '#app/i18n/use-text.ts'

export function PasswordChange() {
  const t = useText(accountText)
  const form = useFormState('change-password')
  const isDone = useNotice(['passwordChanged']) !== null
  return (
    <Card title={t.changePassword}>
      <Form method="post" className="stack" key={String(isDone)}>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="change-password" />
        <TextInput
          form={form}
          name="currentPassword"
          label={t.currentPassword}
          type="password"
          autoComplete="current-password"
        />
        <TextInput
          form={form}
          name="newPassword"
          label={t.newPassword}
          hint={t.passwordHint}
          type="password"
          autoComplete="new-password"
        />
        <Button>{t.changePassword}</Button>
      </Form>
    </Card>
  )
}

export function NewsChoice({ wantsNews }: { wantsNews: boolean }) {
  const t = useText(accountText)
  return (
    <Card title={t.consents}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="news" />
        <Checkbox name="news" label={t.news} isOptional defaultChecked={wantsNews} />
        <Button>{t.save}</Button>
      </Form>
    </Card>
  )
}
