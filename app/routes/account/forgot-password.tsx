// /forgot-password: asks for the letter. The answer is the same whether there is such an account or not.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { inIdentity } from '#app/db/doors.server.ts'
import { askForProof } from '#app/domain/identity/ask-for-proof.server.ts'
import { forgotPasswordForm } from '#app/domain/identity/identity.forms.ts'
import { env } from '#app/env.server.ts'
import { proofText } from '#app/i18n/proof.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath, forgotPasswordPath } from '#app/paths.ts'

import { invalid, readForm } from '../forms.server.ts'
import { requireMarket } from '../site.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: proofText[localeOf(matches)].forgot },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMarket(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  await requireMarket(request)
  const form = await readForm(request, forgotPasswordForm)
  if (form.status !== 'success') return invalid(form)

  const { email } = form.value
  const context = { clock: systemClock, secret: env.SESSION_SECRET }
  await inIdentity((db) => askForProof(db, { email, purpose: 'reset-password' }, context))
  return redirect(donePath(forgotPasswordPath, 'sent'))
}

export default function ForgotPassword() {
  const t = useText(proofText)
  const form = useFormState()
  const isSent = useNotice(['sent']) !== null
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader title={t.forgot} lead={t.forgotLead} />
        {isSent && (
          <Alert tone="leaf" title={t.sentTitle} isUrgent>
            <p>{t.sent}</p>
          </Alert>
        )}
        <Card>
          <Form method="post" className="stack">
            <FormErrors form={form} />
            <TextInput
              form={form}
              name="email"
              label={t.email}
              type="email"
              autoComplete="username"
            />
            <Button look="primary" isWide>
              {t.send}
            </Button>
          </Form>
        </Card>
      </div>
    </ShopperShell>
  )
}
