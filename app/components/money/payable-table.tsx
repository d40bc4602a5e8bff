// What the market holds for each shop and what of it can be paid out.
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { bankName } from '#app/domain/settlement/banks.ts'
import type { PayableShop } from '#app/domain/settlement/payout-views.server.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'

type Figure = 'claim' | 'undelivered' | 'commission' | 'keptForTax' | 'payable'

export function PayableTable({ shops }: { shops: readonly PayableShop[] }) {
  const t = useText(payoutText)
  const money = (key: Figure): Column<PayableShop> => ({
    key,
    label: t[key],
    isNumber: true,
    cell: (shop) => <MoneyText money={vnd(shop[key])} />,
    total: <MoneyText money={vnd(shops.reduce((sum, shop) => sum + shop[key], 0n))} />,
  })
  const columns: Column<PayableShop>[] = [
    { key: 'shop', label: t.shop, cell: ({ name }) => name, total: t.total(shops.length) },
    money('payable'),
    money('claim'),
    money('commission'),
    money('keptForTax'),
    money('undelivered'),
    {
      key: 'account',
      label: t.account,
      cell: ({ account }) =>
        account ? (
          t.toAccount(bankName(account.bankCode), account.ending)
        ) : (
          <span className="soft">{t.noAccount}</span>
        ),
    },
  ]
  return (
    <DataTable
      caption={t.title}
      isCaptionHidden
      columns={columns}
      rows={shops}
      rowKey={({ shopId }) => shopId}
    />
  )
}
