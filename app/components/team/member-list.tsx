// Each person of the team, with their role to change and the way out.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { shopRoles } from '#app/domain/identity/permissions.ts'
import type { TeamMember } from '#app/domain/tenancy/team-views.server.ts'
import { roleText } from '#app/i18n/account.ts'
import { teamText } from '#app/i18n/team.ts'
import { useText } from '#app/i18n/use-text.ts'

export function MemberList({ members, me }: { members: readonly TeamMember[]; me: string }) {
  const t = useText(teamText)
  const changing = useFormState('change-role')
  const removing = useFormState('remove')
  return (
    <Card title={t.members}>
      <FormErrors form={changing.isSent ? changing : removing} />
      <ul className="list people">
        {members.map((member) => (
          <li key={member.accountId} className="list-item">
            <span className="grow stack-tight">
              <span>
                {member.displayName}
                {member.accountId === me && <span className="soft"> ({t.you})</span>}
              </span>
              <span className="small soft">{member.email}</span>
            </span>
            <RoleForm member={member} />
            <Form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="accountId" value={member.accountId} />
              <Button look="plain" aria-label={t.removeName(member.displayName)}>
                {t.remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function RoleForm({ member }: { member: TeamMember }) {
  const t = useText(teamText)
  const roles = useText(roleText).shop
  return (
    <Form method="post" className="role-form">
      <input type="hidden" name="intent" value="change-role" />
      <input type="hidden" name="accountId" value={member.accountId} />
      <select
        key={member.role}
        className="input"
        name="role"
        defaultValue={member.role}
        aria-label={t.roleOf(member.displayName)}
      >
        {shopRoles.map((role) => (
          <option key={role} value={role}>
            {roles[role]}
          </option>
        ))}
      </select>
      <Button>{t.change}</Button>
    </Form>
  )
}
