// /sign-up: an account with a name, an address, a password, and the consent to keep them.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useSearchParams } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { inIdentity } from '#app/db/doors.server.ts'
import { createAccount } from '#app/domain/identity/create-account.server.ts'
import { signUpForm } from '#app/domain/identity/identity.forms.ts'
import { identityMessages } from '#app/domain/identity/identity.messages.ts'
import { hashPassword } from '#app/domain/identity/password-hash.server.ts'
import { openSession } from '#app/domain/identity/sessions.server.ts'
import { accountText } from '#app/i18n/account.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountPath, signInPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { localPath } from '../local-path.ts'
import { requireMarket } from '../site.server.ts'
import { welcome } from './welcome.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: accountText[localeOf(matches)].signUp },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMarket(request)
  if (await optionalAccount(request)) throw redirect(accountPath)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  await requireMarket(request)
  const form = await readForm(request, signUpForm)
  if (form.status !== 'success') return invalid(form)

  const { email, displayName, password, news, next } = form.value
  const passwordHash = await hashPassword(password)
  const consents = news ? (['account', 'news'] as const) : (['account'] as const)
  const input = { email, displayName, passwordHash, consents, locale: form.locale }
  const userAgent = request.headers.get('user-agent')
  const outcome = await attempt(() =>
    inIdentity(async (db) => {
      const { id: accountId } = await createAccount(db, input, systemClock)
      return openSession(db, { accountId, userAgent }, systemClock)
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, identityMessages)
  return welcome(request, outcome.value, next ? localPath(next) : accountPath)
}

export default function SignUp() {
  const t = useText(accountText)
  const form = useFormState()
  const [search] = useSearchParams()
  const next = search.get('next') ?? ''
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.signUp} lead={t.signUpLead} />
      <Card>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          <input type="hidden" name="next" value={next} />
          <TextInput form={form} name="displayName" label={t.displayName} autoComplete="name" />
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
            hint={t.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <Checkbox form={form} name="agreed" label={t.agreed} hint={t.agreedHint} />
          <Checkbox form={form} name="news" label={t.news} isOptional />
          <Button look="primary" isWide>
            {t.signUp}
          </Button>
        </Form>
      </Card>
      <p>
        {t.haveAccount} <Link to={signInPath(next || undefined)}>{t.signIn}</Link>
      </p>
    </ShopperShell>
  )
}
