// /sign-in: e-mail and password; afterwards back to where the person was.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useSearchParams } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { signInForm } from '#app/domain/identity/identity.forms.ts'
import { identityMessages } from '#app/domain/identity/identity.messages.ts'
import { signIn } from '#app/domain/identity/sign-in.server.ts'
import { accountText } from '#app/i18n/account.ts'
import { proofText } from '#app/i18n/proof.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountPath, forgotPasswordPath, signUpPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { localPath } from '../local-path.ts'
import { requireMarket } from '../site.server.ts'
import { welcome } from './welcome.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: accountText[localeOf(matches)].signIn },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMarket(request)
  const next = new URL(request.url).searchParams.get('next')
  if (await optionalAccount(request)) throw redirect(next ? localPath(next) : accountPath)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireMarket(request)
  const form = await readForm(request, signInForm)
  if (form.status !== 'success') return invalid(form)

  const { email, password, next } = form.value
  const device = { address: context.clientAddress, userAgent: request.headers.get('user-agent') }
  const outcome = await attempt(() => signIn({ email, password, ...device }, systemClock))
  if (!outcome.ok) return refused(form, outcome.refusal, identityMessages)
  return welcome(request, outcome.value, next ? localPath(next) : accountPath)
}

export default function SignIn() {
  const t = useText(accountText)
  const p = useText(proofText)
  const isReset = useNotice(['reset']) !== null
  const form = useFormState()
  const [search] = useSearchParams()
  const next = search.get('next') ?? ''
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.signIn} lead={t.signInLead} />
      {isReset && (
        <Alert tone="leaf" isUrgent>
          <p>{p.resetDone}</p>
        </Alert>
      )}
      <Card>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          <input type="hidden" name="next" value={next} />
          <TextInput
            form={form}
            name="email"
            label={t.email}
            type="email"
            autoComplete="username"
          />
          <TextInput
            form={form}
            name="password"
            label={t.password}
            type="password"
            autoComplete="current-password"
          />
          <Button look="primary" isWide>
            {t.signIn}
          </Button>
        </Form>
      </Card>
      <ul className="ways">
        <li>
          <Link to={forgotPasswordPath}>{p.forgot}</Link>
        </li>
        <li>
          {t.noAccount}{' '}
          <Link to={{ pathname: signUpPath, search: search.toString() }}>{t.signUp}</Link>
        </li>
      </ul>
    </ShopperShell>
  )
}
