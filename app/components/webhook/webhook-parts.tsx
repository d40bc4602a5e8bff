// What the screens of connections share: the fields, the secret that is shown once, the state in a word.
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { CheckboxGroup } from '#app/components/ui/choice-fields.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import {
  webhookTopics,
  type DeliveryStatus,
  type PausedBecause,
  type WebhookTopic,
} from '#app/domain/webhook/webhook.ts'
import { webhookText } from '#app/i18n/webhook.ts'
import { useText } from '#app/i18n/use-text.ts'

type FieldsProps = { form: FormView; url?: string; topics?: readonly WebhookTopic[] }

export function WebhookFields({ form, url = '', topics = ['order.confirmed'] }: FieldsProps) {
  const t = useText(webhookText)
  return (
    <>
      <TextInput
        form={form}
        name="url"
        label={t.url}
        hint={t.urlHint}
        type="url"
        defaultValue={url}
        maxLength={2000}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <CheckboxGroup
        form={form}
        name="topics"
        label={t.topics}
        defaultValue={topics}
        choices={webhookTopics.map((topic) => ({
          value: topic,
          label: t.topicNames[topic],
          detail: <code>{topic}</code>,
        }))}
      />
    </>
  )
}

/** In no address, no log, no later page: whoever leaves this one has seen it. */
export function SecretOnce({ secret }: { secret: string }) {
  const t = useText(webhookText)
  return (
    <Alert tone="turmeric" title={t.secretTitle} isUrgent>
      <p>{t.secretLine}</p>
      <p className="record">
        <code>{secret}</code>
      </p>
    </Alert>
  )
}

export function StateBadge({ because }: { because: PausedBecause | null }) {
  const t = useText(webhookText)
  const tone = because === null ? 'leaf' : because === 'failing' ? 'chili' : 'turmeric'
  return <Badge tone={tone}>{t.state[because ?? 'on']}</Badge>
}

export function DeliveryBadge({ status }: { status: DeliveryStatus }) {
  const t = useText(webhookText)
  const tones = { waiting: 'turmeric', delivered: 'leaf', failed: 'chili' } as const
  return <Badge tone={tones[status]}>{t.statuses[status]}</Badge>
}

export function useTopicName(): (topic: string) => string {
  const t = useText(webhookText)
  const names: Record<string, string | undefined> = t.topicNames
  return (topic) => names[topic] ?? t.ping
}
