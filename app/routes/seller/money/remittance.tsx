// One file as it was loaded, line by line, with the row numbers of the person's own file.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { lineTone } from '#app/components/money/open-lines.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import {
  findLines,
  type RemittanceLineView,
} from '#app/domain/settlement/remittance-views.server.ts'
import { fileParams } from '#app/domain/settlement/remittance.forms.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { readParams } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { remittancesPath, sellerOrderPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: remittanceText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const { fileId } = readParams(params, fileParams)
  const lines = await staff.inShop((db) =>
    findLines(db, { fileId, isOpenOnly: false }, systemClock),
  )
  if (lines.length === 0) throw data(null, { status: 404 })
  return { shop: { slug: staff.shop.slug, name: staff.shop.name }, role: staff.role, lines }
}

export default function Remittance() {
  const { shop, role, lines } = useLoaderData<typeof loader>()
  const t = useText(remittanceText)
  const sum = (key: 'gross' | 'fee') => lines.reduce((total, line) => total + line[key], 0n)
  const money = (key: 'gross' | 'fee', label: string): Column<RemittanceLineView> => ({
    key,
    label,
    isNumber: true,
    cell: (line) => <MoneyText money={vnd(line[key])} />,
    total: <MoneyText money={vnd(sum(key))} />,
  })
  const columns: Column<RemittanceLineView>[] = [
    {
      key: 'code',
      label: t.code,
      cell: (line) => `${line.rowNumber}. ${line.tracking || line.reference}`,
      total: t.total(lines.length),
    },
    {
      key: 'status',
      label: t.status,
      cell: (line) => (
        <>
          <Badge tone={lineTone[line.status]}>{t.statuses[line.status]}</Badge>
          {line.note && <div className="small soft">{line.note}</div>}
        </>
      ),
    },
    {
      key: 'order',
      label: t.order,
      cell: (line) =>
        line.orderId && <Link to={sellerOrderPath(shop.slug, line.orderId)}>{line.orderCode}</Link>,
    },
    money('gross', t.amount),
    money('fee', t.fee),
  ]
  const fileName = lines[0]?.fileName ?? ''
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={fileName}
          crumbs={[{ label: t.title, to: remittancesPath(shop.slug) }]}
        />
        <DataTable
          caption={fileName}
          isCaptionHidden
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
        />
      </div>
    </SellerShell>
  )
}
