// What of the history is shown; the address holds it.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import type { AuditFilter } from '#app/domain/tenancy/audit-views.server.ts'
import { auditActions } from '#app/domain/tenancy/audit.ts'
import { historyText } from '#app/i18n/history.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  filter: AuditFilter
  people: readonly { accountId: string; displayName: string }[]
}

export function HistoryFilters({ filter, people }: Props) {
  const t = useText(historyText)
  const { action, actorId, from, to } = filter
  const isFiltered = [action, actorId, from, to].some((one) => one !== null)
  return (
    <details className="fold" open={isFiltered}>
      <summary>{t.filter}</summary>
      <Form method="get" className="filters" role="search">
        <Select
          name="action"
          label={t.action}
          placeholder={t.everything}
          defaultValue={filter.action ?? ''}
          options={auditActions.map((action) => ({
            value: action,
            label: t.actions[action],
          }))}
          required={false}
        />
        <Select
          name="actorId"
          label={t.actor}
          placeholder={t.everybody}
          defaultValue={filter.actorId ?? ''}
          options={people.map(({ accountId, displayName }) => ({
            value: accountId,
            label: displayName,
          }))}
          required={false}
        />
        <TextInput
          name="from"
          type="date"
          label={t.from}
          defaultValue={filter.from ?? ''}
          required={false}
        />
        <TextInput
          name="to"
          type="date"
          label={t.to}
          defaultValue={filter.to ?? ''}
          required={false}
        />
        <Button>{t.find}</Button>
      </Form>
    </details>
  )
}
