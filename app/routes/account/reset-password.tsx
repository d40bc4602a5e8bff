// /reset-password/:token: a new password, for whoever got the letter.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ProofOver } from '#app/components/account/proof-over.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { resetPasswordForm } from '#app/domain/identity/identity.forms.ts'
import { identityMessages } from '#app/domain/identity/identity.messages.ts'
import { resetPassword } from '#app/domain/identity/use-proof.server.ts'
import { proofText } from '#app/i18n/proof.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath, forgotPasswordPath, signInPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { readProofToken, readProvenEmail } from './found-proof.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: proofText[localeOf(matches)].reset },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = await readProofToken(request, params)
  return { email: await readProvenEmail(token, 'reset-password') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = await readProofToken(request, params)
  const form = await readForm(request, resetPasswordForm)
  if (form.status !== 'success') return invalid(form)

  const { newPassword } = form.value
  const outcome = await attempt(() => resetPassword({ token, newPassword }, systemClock))
  if (!outcome.ok) return refused(form, outcome.refusal, identityMessages)
  return redirect(donePath(signInPath(), 'reset'))
}

export default function ResetPassword() {
  const { email } = useLoaderData<typeof loader>()
  const t = useText(proofText)
  const form = useFormState()
  if (!email) return <ProofOver again={forgotPasswordPath} />
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.reset} lead={t.resetLead(email)} />
      <Card>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          {/* So that the browser's keeper of passwords knows whose it is. */}
          <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
          <TextInput
            form={form}
            name="newPassword"
            label={t.newPassword}
            hint={t.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <Button look="primary" isWide>
            {t.save}
          </Button>
        </Form>
      </Card>
    </ShopperShell>
  )
}
