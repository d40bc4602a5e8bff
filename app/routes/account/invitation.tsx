// /invitations/:token: who invites, to where; accepted as the signed-in person, or with a new account made here.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { AcceptOrJoin } from '#app/components/account/accept-or-join.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inIdentity } from '#app/db/doors.server.ts'
import { joinForm } from '#app/domain/identity/identity.forms.ts'
import { identityMessages } from '#app/domain/identity/identity.messages.ts'
import { acceptInvitation, type Accepted } from '#app/domain/tenancy/accept-invitation.server.ts'
import { findInvitationByToken } from '#app/domain/tenancy/invitation-views.server.ts'
import { joinByInvitation } from '#app/domain/tenancy/join-by-invitation.server.ts'
import { tenancyMessages } from '#app/domain/tenancy/tenancy.messages.ts'
import { accountText, roleText } from '#app/i18n/account.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { formatDay, localDate, systemClock } from '#app/lib/time.ts'
import { adminPath } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { requireMarket } from '../site.server.ts'
import { welcome } from './welcome.server.ts'

const messages = { ...identityMessages, ...tenancyMessages }
const invitationParams = z.object({ token: z.string().regex(/^[\w-]{20,80}$/) })

export const meta: MetaFunction = ({ matches }) => [
  { title: accountText[localeOf(matches)].invitation },
  { name: 'robots', content: 'noindex' },
  // The address is a secret. Not no-referrer: forms would then come from nowhere and be refused.
  { name: 'referrer', content: 'same-origin' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMarket(request)
  const { token } = readParams(params, invitationParams)
  const invitation = await inIdentity((db) => findInvitationByToken(db, token, systemClock))
  if (!invitation) throw data(null, { status: 404 })
  const person = await optionalAccount(request)
  return { invitation, me: person?.account.email ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireMarket(request)
  const { token } = readParams(params, invitationParams)
  const person = await optionalAccount(request)
  if (person) {
    const form = await readForm(request, z.object({}))
    const { account } = person
    const outcome = await attempt(() =>
      inIdentity((db) => acceptInvitation(db, { token, account }, systemClock)),
    )
    return outcome.ok ? redirect(deskOf(outcome.value)) : refused(form, outcome.refusal, messages)
  }
  const form = await readForm(request, joinForm)
  if (form.status !== 'success') return invalid(form)

  const { displayName, password } = form.value
  const userAgent = request.headers.get('user-agent')
  const joining = { token, displayName, password, userAgent, locale: form.locale }
  const outcome = await attempt(() => joinByInvitation(joining, systemClock))
  if (!outcome.ok) return refused(form, outcome.refusal, messages)
  const { accepted, session } = outcome.value
  return welcome(request, session, deskOf(accepted))
}

const deskOf = (accepted: Accepted): string =>
  'slug' in accepted ? sellerPath(accepted.slug) : adminPath(accepted.provinceCode)

export default function Invitation() {
  const { invitation, me } = useLoaderData<typeof loader>()
  const t = useText(accountText)
  const roles: Record<string, string> = useText(roleText)[invitation.placeKind]
  const locale = useLocale()
  if (invitation.state !== 'open') return <Over state={invitation.state} />
  const { inviterName, placeName, role, expiresAt } = invitation
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.invitation} lead={t.invitedBy(inviterName, placeName)} />
      <Card>
        <div className="stack">
          <p>{t.asRole(roles[role] ?? role)}</p>
          <p className="soft">{t.until(formatDay(localDate(expiresAt), locale))}</p>
          <AcceptOrJoin email={invitation.email} hasAccount={invitation.hasAccount} me={me} />
        </div>
      </Card>
    </ShopperShell>
  )
}

function Over({ state }: { state: 'accepted' | 'revoked' | 'expired' }) {
  const t = useText(accountText)
  const code = { accepted: 'used', revoked: 'unknown', expired: 'expired' } as const
  return (
    <ShopperShell isNarrow>
      <EmptyState isPage drawing="paper" title={t.invitation}>
        <p>{tenancyMessages[`invitation.${code[state]}`][useLocale()]}</p>
      </EmptyState>
    </ShopperShell>
  )
}
