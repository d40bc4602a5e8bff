// Payments that the gateway took and has not accounted for, the longest waiting first.
import { Card } from '#app/components/ui/card.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { findUnsettledPayments } from '#app/domain/settlement/market-lines.server.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'

type Unsettled = Awaited<ReturnType<typeof findUnsettledPayments>>
type Row = Unsettled['oldest'][number]

export function UnsettledPayments({ unsettled }: { unsettled: Unsettled }) {
  const t = useText(payoutText)
  const { age } = useText(remittanceText)
  const locale = useLocale()
  const columns: Column<Row>[] = [
    { key: 'reference', label: t.reference, cell: ({ reference }) => reference },
    { key: 'waits', label: t.waits, isNumber: true, cell: ({ ageDays }) => age(ageDays) },
    {
      key: 'amount',
      label: t.amount,
      isNumber: true,
      cell: ({ amount }) => <MoneyText money={vnd(amount)} />,
    },
  ]
  return (
    <Card title={t.unsettledTitle}>
      <p className="soft">
        {unsettled.count === 0
          ? t.noneUnsettled
          : t.unsettledLine(unsettled.count, formatMoney(vnd(unsettled.amount), locale))}
      </p>
      {unsettled.count > 0 && (
        <details>
          <summary>{t.unsettledTitle}</summary>
          <DataTable
            caption={t.unsettledTitle}
            isCaptionHidden
            columns={columns}
            rows={unsettled.oldest}
            rowKey={({ id }) => id}
          />
        </details>
      )}
    </Card>
  )
}
