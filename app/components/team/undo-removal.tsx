// One press takes the removal of a member back; offered where it was just done.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { teamText } from '#app/i18n/team.ts'
import { useText } from '#app/i18n/use-text.ts'

export function UndoRemoval({ accountId }: { accountId: string }) {
  const t = useText(teamText)
  return (
    <Form method="post">
      <input type="hidden" name="accountId" value={accountId} />
      <Button name="intent" value="undo-remove">
        {t.undo}
      </Button>
    </Form>
  )
}
