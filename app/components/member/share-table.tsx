// What each household gets, with what it is made of.
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { membersText } from '#app/i18n/members.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'

export type ShareRow = {
  householdId: string
  name: string
  weight: number
  revenue: bigint
  deducted: bigint
  amount: bigint
}

export function ShareTable({ rows }: { rows: readonly ShareRow[] }) {
  const t = useText(membersText)
  const locale = useLocale()
  const money = (key: 'revenue' | 'deducted' | 'amount', label: string): Column<ShareRow> => ({
    key,
    label,
    isNumber: true,
    cell: (row) => <MoneyText money={vnd(row[key])} />,
    total: <MoneyText money={vnd(rows.reduce((sum, row) => sum + row[key], 0n))} />,
  })
  const columns: Column<ShareRow>[] = [
    { key: 'name', label: t.household, cell: ({ name }) => name, total: t.total(rows.length) },
    money('amount', t.amount),
    {
      key: 'weight',
      label: t.weight,
      isNumber: true,
      cell: ({ weight }) => formatAmount(Number(weight.toFixed(2)), locale),
    },
    money('revenue', t.revenue),
    money('deducted', t.deducted),
  ]
  return (
    <DataTable
      caption={t.householdPart}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ householdId }) => householdId}
    />
  )
}
