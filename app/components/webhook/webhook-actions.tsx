// What can be done to one connection: test, pause, a new secret, the way out.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { WebhookView } from '#app/domain/webhook/webhook-views.server.ts'
import { webhookText } from '#app/i18n/webhook.ts'
import { useText } from '#app/i18n/use-text.ts'

export function WebhookButtons({ webhook }: { webhook: WebhookView }) {
  const t = useText(webhookText)
  const isPaused = webhook.pausedBecause !== null
  return (
    <Form method="post" className="row">
      <Button name="intent" value="ping">
        {t.sendPing}
      </Button>
      <Button name="intent" value={isPaused ? 'resume' : 'pause'}>
        {isPaused ? t.resume : t.pause}
      </Button>
    </Form>
  )
}

export function NewSecret() {
  const t = useText(webhookText)
  return (
    <details className="fold">
      <summary>{t.newSecret}</summary>
      <Form method="post" className="stack">
        <p>{t.newSecretLine}</p>
        <Button look="danger" name="intent" value="new-secret">
          {t.newSecret}
        </Button>
      </Form>
    </details>
  )
}

export function WebhookRemoval({ host }: { host: string }) {
  const t = useText(webhookText)
  const form = useFormState('remove')
  return (
    <details className="fold" open={form.isSent}>
      <summary>{t.remove}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <p>{t.removeLine(host)}</p>
        <TextInput
          form={form}
          name="typed"
          label={t.removeField}
          autoCapitalize="none"
          autoComplete="off"
        />
        <Button look="danger" name="intent" value="remove">
          {t.remove}
        </Button>
      </Form>
    </details>
  )
}
