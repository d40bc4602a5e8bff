// A month of withheld tax, one line a seller, sums at the foot.
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { sumTax, taxOf, type TaxRow } from '#app/domain/settlement/tax.ts'
import { taxText } from '#app/i18n/tax.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'

export function TaxTable({ rows }: { rows: readonly TaxRow[] }) {
  const t = useText(taxText)
  const sums = sumTax(rows)
  const money = (key: 'base' | 'takenBack' | 'vat' | 'pit'): Column<TaxRow> => ({
    key,
    label: t[key],
    isNumber: true,
    cell: (row) => <MoneyText money={vnd(row[key])} />,
    total: <MoneyText money={vnd(sums[key])} />,
  })
  const columns: Column<TaxRow>[] = [
    { key: 'seller', label: t.seller, cell: ({ name }) => name, total: t.total(rows.length) },
    { key: 'taxCode', label: t.taxCode, cell: ({ taxCode }) => taxCode },
    money('base'),
    money('takenBack'),
    money('vat'),
    money('pit'),
    {
      key: 'sum',
      label: t.sum,
      isNumber: true,
      cell: (row) => <MoneyText money={vnd(taxOf(row))} />,
      total: <MoneyText money={vnd(taxOf(sums))} />,
    },
  ]
  return (
    <DataTable
      caption={t.title}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ shopId }) => shopId}
    />
  )
}
