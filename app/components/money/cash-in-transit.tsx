// Cash that carriers hold, the longest waiting first.
import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { WaitingMoney } from '#app/domain/settlement/remittance-views.server.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

type Props = { shop: string; waiting: readonly WaitingMoney[] }

export function CashInTransit({ shop, waiting }: Props) {
  const t = useText(remittanceText)
  const sum = waiting.reduce((total, { amount }) => total + amount, 0n)
  const columns: Column<WaitingMoney>[] = [
    {
      key: 'order',
      label: t.order,
      cell: ({ orderId, orderCode }) => (
        <Link to={sellerOrderPath(shop, orderId)}>{orderCode}</Link>
      ),
      total: t.total(waiting.length),
    },
    { key: 'waits', label: t.waits, isNumber: true, cell: ({ ageDays }) => t.age(ageDays) },
    {
      key: 'amount',
      label: t.amount,
      isNumber: true,
      cell: ({ amount }) => <MoneyText money={vnd(amount)} />,
      total: <MoneyText money={vnd(sum)} />,
    },
  ]
  return (
    <Card title={t.transitTitle}>
      <p className="soft">{waiting.length > 0 ? t.transitLead : t.noneInTransit}</p>
      {waiting.length > 0 && (
        <DataTable
          caption={t.transitTitle}
          isCaptionHidden
          columns={columns}
          rows={waiting}
          rowKey={({ orderId }) => orderId}
        />
      )}
    </Card>
  )
}
