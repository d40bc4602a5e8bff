// What kind of invoice a row is: one that adjusts another, one that was adjusted, or (nothing) neither.
import { Badge } from '#app/components/ui/badge.tsx'
import type { InvoiceRow } from '#app/domain/invoice/invoice-list.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'

export function InvoiceMark({ row }: { row: Pick<InvoiceRow, 'kind' | 'adjusts' | 'status'> }) {
  const t = useText(invoiceText)
  if (row.kind === 'adjusting')
    return <Badge tone="indigo">{t.adjustsShort(row.adjusts ?? '')}</Badge>
  if (row.status === 'adjusted') return <Badge tone="turmeric">{t.adjustedShort}</Badge>
  return null
}
