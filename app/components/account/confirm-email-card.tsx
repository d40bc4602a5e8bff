// Says that the address is not proven yet, and sends the letter that proves it.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { proofText } from '#app/i18n/proof.ts'
import { useText } from '#app/i18n/use-text.ts'

export function ConfirmEmailCard() {
  const t = useText(proofText)
  return (
    <Alert tone="turmeric" title={t.unconfirmed}>
      <p>{t.unconfirmedLine}</p>
      <Form method="post">
        <Button name="intent" value="confirm-email">
          {t.sendConfirm}
        </Button>
      </Form>
    </Alert>
  )
}
