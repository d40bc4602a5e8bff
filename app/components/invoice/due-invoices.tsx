// Orders that are due for an invoice and have none: a sentence with the last day, and one button.
import { Form } from '@remix-run/react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'

type Due = { count: number; code: string; signBy: LocalDate }
type Props = { due: Due | null; asked: number | undefined; mayIssue: boolean }

export function DueInvoices({ due, asked, mayIssue }: Props) {
  const t = useText(invoiceText)
  const locale = useLocale()
  if (asked) {
    return (
      <Alert tone="indigo" isUrgent>
        {t.asked(asked)}
      </Alert>
    )
  }
  if (!due) return null
  return (
    <Alert tone="turmeric" title={t.waiting(due.count)}>
      <p>{t.waitingLine(due.code, formatDay(due.signBy, locale))}</p>
      {mayIssue && (
        <Form method="post">
          <Button look="primary">{t.issueNow}</Button>
        </Form>
      )}
    </Alert>
  )
}
