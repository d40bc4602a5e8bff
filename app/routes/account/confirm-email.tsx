// /confirm-email/:token: proves an address. A press of the button, because mail programs open links by themselves.
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
import { inIdentity } from '#app/db/doors.server.ts'
import { nothingAsked } from '#app/domain/identity/identity.forms.ts'
import { identityMessages } from '#app/domain/identity/identity.messages.ts'
import { confirmEmail } from '#app/domain/identity/use-proof.server.ts'
import { proofText } from '#app/i18n/proof.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountPath, donePath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { readProofToken, readProvenEmail } from './found-proof.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: proofText[localeOf(matches)].confirm },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = await readProofToken(request, params)
  return { email: await readProvenEmail(token, 'confirm-email') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = await readProofToken(request, params)
  const form = await readForm(request, nothingAsked)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => inIdentity((db) => confirmEmail(db, token, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, identityMessages)
  return redirect(donePath(accountPath, 'confirmed'))
}

export default function ConfirmEmail() {
  const { email } = useLoaderData<typeof loader>()
  const t = useText(proofText)
  const form = useFormState()
  if (!email) return <ProofOver again={accountPath} />
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.confirm} lead={t.confirmLine(email)} />
      <Card>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          <Button look="primary" isWide>
            {t.confirmDo}
          </Button>
        </Form>
      </Card>
    </ShopperShell>
  )
}
