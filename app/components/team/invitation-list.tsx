// Invitations that nobody has accepted yet.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import type { OpenInvitation } from '#app/domain/tenancy/team-views.server.ts'
import { roleText } from '#app/i18n/account.ts'
import { teamText } from '#app/i18n/team.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay, localDate } from '#app/lib/time.ts'

export function InvitationList({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const t = useText(teamText)
  const roles = useText(roleText).shop
  const locale = useLocale()
  const form = useFormState('revoke')
  return (
    <Card title={t.waiting}>
      <FormErrors form={form} />
      <ul className="list people">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="list-item">
            <span className="grow stack-tight">
              <span>{email}</span>
              <span className="small soft">{t.until(formatDay(localDate(expiresAt), locale))}</span>
            </span>
            <Badge>{roles[role]}</Badge>
            <Form method="post">
              <input type="hidden" name="intent" value="revoke" />
              <input type="hidden" name="invitationId" value={id} />
              <Button look="plain" aria-label={t.revokeName(email)}>
                {t.revoke}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
