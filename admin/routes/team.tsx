// The province's staff; an approver invites by e-mail.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { asSystem, inIdentity } from '#app/db/doors.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { provinceRoles } from '#app/domain/identity/permissions.ts'
import { inviteToProvince } from '#app/domain/tenancy/invite.server.ts'
import { findProvinceTeam, type ProvinceTeam } from '#app/domain/tenancy/province-team.server.ts'
import { tenancyMessages } from '#app/domain/tenancy/tenancy.messages.ts'
import { adminProgrammeText } from '#app/i18n/admin-programme.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireOfficer } from '#app/routes/guards.server.ts'
import { invitationSecret } from '#app/routes/invitation-secret.server.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: adminProgrammeText[localeOf(matches)].teamTitle },
]

const inviteForm = z.object({ email: z.email(), role: z.enum(provinceRoles) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { province } = await requireOfficer(request, params, 'province.team')
  return inIdentity((db) => findProvinceTeam(db, province.code, systemClock.now()))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, province } = await requireOfficer(request, params, 'province.team')
  const form = await readForm(request, inviteForm)
  if (form.status !== 'success') return invalid(form)

  const invitation = { ...form.value, provinceCode: province.code, invitedBy: account.id }
  const context = { clock: systemClock, secret: invitationSecret() }
  const outcome = await attempt(() =>
    asSystem('province invites', (db) => inviteToProvince(db, invitation, context)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, tenancyMessages)
  return { invited: form.value.email }
}

export default function TeamScreen() {
  const team = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText(adminProgrammeText)
  return (
    <div className="stack-loose">
      <PageHeader title={t.teamTitle} lead={t.teamLead} />
      {answer && 'invited' in answer && (
        <Alert tone="leaf" isUrgent>
          {t.invited(answer.invited)}
        </Alert>
      )}
      <Members team={team} />
      <Invite />
    </div>
  )
}

function Members({ team: { members, invitations } }: { team: ProvinceTeam }) {
  const t = useText(adminProgrammeText)
  return (
    <>
      <DataTable
        caption={t.teamTitle}
        isCaptionHidden
        rows={members}
        rowKey={(one) => one.accountId}
        columns={[
          { key: 'name', label: t.name, cell: (one) => one.displayName },
          { key: 'email', label: t.email, cell: (one) => one.email },
          { key: 'role', label: t.role, cell: (one) => t.roles[one.role] },
          { key: 'since', label: t.since, cell: (one) => <DateText day={one.since} /> },
        ]}
      />
      {invitations.length > 0 && (
        <DataTable
          caption={t.openInvitations}
          rows={invitations}
          rowKey={(one) => one.id}
          columns={[
            { key: 'email', label: t.email, cell: (one) => one.email },
            { key: 'role', label: t.role, cell: (one) => t.roles[one.role] },
            { key: 'expires', label: t.expires, cell: (one) => <DateText day={one.expiresAt} /> },
          ]}
        />
      )}
    </>
  )
}

function Invite() {
  const t = useText(adminProgrammeText)
  const form = useFormState()
  return (
    <Card title={t.invite}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <TextInput form={form} name="email" label={t.email} type="email" autoComplete="off" />
        <RadioGroup
          form={form}
          name="role"
          label={t.role}
          defaultValue="staff"
          choices={provinceRoles.map((role) => ({
            value: role,
            label: t.roles[role],
            detail: t.roleDetails[role],
          }))}
        />
        <Button look="primary">{t.invite}</Button>
      </Form>
    </Card>
  )
}
