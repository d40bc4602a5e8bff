// What the holder of an invitation may do: accept as themselves, sign in first, or open an account here.
import { Form, useLocation } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { accountText } from '#app/i18n/account.ts'
import { useText } from '#app/i18n/use-text.ts'
import { signInPath, signOutPath } from '#app/paths.ts'

type Props = { email: string; hasAccount: boolean; me: string | null }

export function AcceptOrJoin({ email, hasAccount, me }: Props) {
  const t = useText(accountText)
  const { pathname } = useLocation()
  if (me === email) return <Accept />
  if (me !== null) {
    return (
      <>
        <Alert tone="turmeric">
          <p>{t.otherPerson(email, me)}</p>
        </Alert>
        <Form method="post" action={signOutPath}>
          <Button>{t.signOutFirst}</Button>
        </Form>
      </>
    )
  }
  if (hasAccount) {
    return (
      <ButtonLink look="primary" isWide to={signInPath(pathname)}>
        {t.signInToAccept}
      </ButtonLink>
    )
  }
  return <Join email={email} />
}

function Accept() {
  const t = useText(accountText)
  const form = useFormState()
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} />
      <Button look="primary" isWide>
        {t.accept}
      </Button>
    </Form>
  )
}

function Join({ email }: { email: string }) {
  const t = useText(accountText)
  const form = useFormState()
  return (
    <Form method="post" className="stack">
      <p>{t.joinLead(email)}</p>
      <FormErrors form={form} />
      <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
      <TextInput form={form} name="displayName" label={t.displayName} autoComplete="name" />
      <TextInput
        form={form}
        name="password"
        label={t.password}
        hint={t.passwordHint}
        type="password"
        autoComplete="new-password"
      />
      <Checkbox form={form} name="agreed" label={t.agreed} hint={t.agreedHint} />
      <Button look="primary" isWide>
        {t.accept}
      </Button>
    </Form>
  )
}
