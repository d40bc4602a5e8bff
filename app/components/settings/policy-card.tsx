// One promise of the shop: what is published, or a suggestion to start from.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, untouched, useFormState } from '#app/components/ui/form-state.ts'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import type { PolicyKind, ShopPolicy } from '#app/domain/site/site.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { useText } from '#app/i18n/use-text.ts'
import { localDate } from '#app/lib/time.ts'

type Props = { kind: PolicyKind; policy: ShopPolicy | null }

export function PolicyCard({ kind, policy }: Props) {
  const t = useText(settingsText)
  const sent = useFormState()
  const form = typed(sent, 'kind') === kind ? sent : untouched
  return (
    <details className="card policy" open={form.isSent}>
      <summary className="row-between">
        <strong>{t.policyKinds[kind]}</strong>
        {policy ? (
          <Badge tone="leaf">
            {t.policyPublished} · <DateText day={localDate(policy.updatedAt)} />
          </Badge>
        ) : (
          <Badge tone="turmeric">{t.policyMissing}</Badge>
        )}
      </summary>
      <Form method="post" className="stack">
        <input type="hidden" name="kind" value={kind} />
        <FormErrors form={form} />
        {!policy && <p className="soft">{t.policyDraft}</p>}
        <TextArea
          form={form}
          name="body"
          label={`${t.policyBody}: ${t.policyKinds[kind]}`}
          hint={policy ? t.policyEmptyHint : undefined}
          defaultValue={policy?.body ?? t.policySuggestions[kind]}
          rows={10}
          maxLength={20_000}
          isOptional
        />
        <Button look="primary">{t.policyPublish}</Button>
      </Form>
    </details>
  )
}
