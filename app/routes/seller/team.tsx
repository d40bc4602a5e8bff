// /seller/:shop/team: who works here, as what; invite, change, remove.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { InvitationList } from '#app/components/team/invitation-list.tsx'
import { InviteForm } from '#app/components/team/invite-form.tsx'
import { UndoRemoval } from '#app/components/team/undo-removal.tsx'
import { MemberList } from '#app/components/team/member-list.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inviteToShop } from '#app/domain/tenancy/invite.server.ts'
import { findTeam } from '#app/domain/tenancy/team-views.server.ts'
import { restoreMember } from '#app/domain/tenancy/restore-member.server.ts'
import { changeRole, removeMember, revokeInvitation } from '#app/domain/tenancy/team.server.ts'
import { teamForm, type TeamForm } from '#app/domain/tenancy/tenancy.forms.ts'
import { tenancyMessages } from '#app/domain/tenancy/tenancy.messages.ts'
import { env } from '#app/env.server.ts'
import { teamText } from '#app/i18n/team.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireStaff, type Staff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: teamText[localeOf(matches)].team }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, shop, role, inShop } = await requireStaff(request, params, 'team.manage')
  return { me: account.id, shop, role, ...(await inShop((db) => findTeam(db, systemClock))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'team.manage')
  const form = await readForm(request, teamForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => carryOut(staff, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, tenancyMessages)
  const done = donePath(sellerPath(staff.shop.slug, 'team'), outcome.value)
  return redirect(form.value.intent === 'remove' ? `${done}&who=${form.value.accountId}` : done)
}

function carryOut({ inShop, shop, account }: Staff, wish: TeamForm) {
  const by = { shopId: shop.id, actorId: account.id }
  return inShop(async (db) => {
    switch (wish.intent) {
      case 'invite': {
        const { email, role } = wish
        const context = { clock: systemClock, secret: env.SESSION_SECRET }
        await inviteToShop(db, { shopId: shop.id, email, role, invitedBy: account.id }, context)
        return 'invited' as const
      }
      case 'change-role':
        await changeRole(db, { ...by, accountId: wish.accountId, role: wish.role }, systemClock)
        return 'changed' as const
      case 'remove':
        await removeMember(db, { ...by, accountId: wish.accountId }, systemClock)
        return 'removed' as const
      case 'undo-remove':
        await restoreMember(db, { ...by, accountId: wish.accountId }, systemClock)
        return 'restored' as const
      case 'revoke':
        await revokeInvitation(db, { ...by, invitationId: wish.invitationId }, systemClock)
        return 'revoked' as const
    }
  })
}

export default function Team() {
  const { me, shop, role, members, invitations } = useLoaderData<typeof loader>()
  const t = useText(teamText)
  const notice = useNotice(['invited', 'changed', 'removed', 'restored', 'revoked'])
  const [search] = useSearchParams()
  const removedId = notice === 'removed' ? search.get('who') : null
  return (
    <SellerShell shop={shop} role={role}>
      <PageHeader title={t.team} lead={t.teamLead} />
      <div className="stack-loose">
        {notice && (
          <Alert tone="leaf" isUrgent>
            <p>{t[notice]}</p>
            {removedId && <UndoRemoval accountId={removedId} />}
          </Alert>
        )}
        <MemberList members={members} me={me} />
        {invitations.length > 0 && <InvitationList invitations={invitations} />}
        <InviteForm key={invitations.length} />
      </div>
    </SellerShell>
  )
}
