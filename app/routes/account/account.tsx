// /account: where I work, which devices are signed in, my password, what I agreed to.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ConfirmEmailCard } from '#app/components/account/confirm-email-card.tsx'
import { DeviceList } from '#app/components/account/device-list.tsx'
import { NewsChoice, PasswordChange } from '#app/components/account/account-forms.tsx'
import { WorkPlaces } from '#app/components/account/work-places.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inIdentity } from '#app/db/doors.server.ts'
import { changePassword } from '#app/domain/identity/change-password.server.ts'
import { chooseConsent, hasConsented } from '#app/domain/identity/consents.server.ts'
import { askForProof } from '#app/domain/identity/ask-for-proof.server.ts'
import { accountForm, type AccountForm } from '#app/domain/identity/identity.forms.ts'
import { identityMessages } from '#app/domain/identity/identity.messages.ts'
import type { SignedIn } from '#app/domain/identity/identity.ts'
import { isEmailConfirmed } from '#app/domain/identity/proof-views.server.ts'
import {
  findSessions,
  revokeOtherSessions,
  revokeSession,
} from '#app/domain/identity/sessions.server.ts'
import { env } from '#app/env.server.ts'
import { accountText } from '#app/i18n/account.ts'
import { proofText } from '#app/i18n/proof.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountPath, donePath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireAccount } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: accountText[localeOf(matches)].account },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { account, shops, provinces, sessionId } = await requireAccount(request)
  const seen = await inIdentity(async (db) => ({
    sessions: await findSessions(db, account.id, systemClock),
    wantsNews: await hasConsented(db, account.id, 'news'),
    isConfirmed: await isEmailConfirmed(db, account.id),
  }))
  return { account, shops, provinces, sessionId, ...seen }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireAccount(request)
  const form = await readForm(request, accountForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => carryOut(person, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, identityMessages)
  return redirect(donePath(accountPath, outcome.value))
}

async function carryOut({ account, sessionId }: SignedIn, wish: AccountForm) {
  const accountId = account.id
  switch (wish.intent) {
    case 'change-password':
      await changePassword({ accountId, ...wish, sessionId }, systemClock)
      return 'passwordChanged' as const
    case 'revoke-session':
      await inIdentity((db) =>
        revokeSession(db, { accountId, sessionId: wish.sessionId }, systemClock),
      )
      return 'sessionEnded' as const
    case 'revoke-others':
      await inIdentity((db) => revokeOtherSessions(db, { accountId, keep: sessionId }, systemClock))
      return 'sessionEnded' as const
    case 'news': {
      const choice = { accountId, purpose: 'news', isGiven: wish.news === 'on' } as const
      await inIdentity((db) => chooseConsent(db, choice, systemClock))
      return 'saved' as const
    }
    case 'confirm-email': {
      const wanted = { email: account.email, purpose: 'confirm-email' } as const
      const context = { clock: systemClock, secret: env.SESSION_SECRET }
      await inIdentity((db) => askForProof(db, wanted, context))
      return 'confirmSent' as const
    }
  }
}

export default function AccountPage() {
  const t = useText(accountText)
  const p = useText(proofText)
  const { account, shops, provinces, sessionId, sessions, wantsNews, isConfirmed } =
    useLoaderData<typeof loader>()
  const notice = useNotice(['passwordChanged', 'sessionEnded', 'saved'])
  const proven = useNotice(['confirmed', 'confirmSent'])
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.account} lead={`${account.displayName} · ${account.email}`} />
      <div className="stack-loose">
        {notice && (
          <Alert tone="leaf" isUrgent>
            <p>{t[notice]}</p>
          </Alert>
        )}
        {proven && (
          <Alert tone="leaf" isUrgent>
            <p>{p[proven]}</p>
          </Alert>
        )}
        {!isConfirmed && !proven && <ConfirmEmailCard />}
        <WorkPlaces shops={shops} provinces={provinces} isOperator={account.isOperator} />
        <DeviceList sessions={sessions} here={sessionId} />
        <PasswordChange />
        <NewsChoice wantsNews={wantsNews} />
      </div>
    </ShopperShell>
  )
}
