// What the shop owes the market in commission, and how to transfer what no payout will settle.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SumList } from '#app/components/money/sum-list.tsx'
import { TransferCard } from '#app/components/payment/transfer-card.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import {
  commissionToPay,
  commissionWords,
  type Between,
} from '#app/domain/settlement/commission-transfer.ts'
import {
  findBetween,
  findOwnTransfers,
  findTransferCode,
  type PaidTransfer,
} from '#app/domain/settlement/commission-views.server.ts'
import { commissionTransferText } from '#app/i18n/commission-transfer.ts'
import { moneyText } from '#app/i18n/money.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { moneyPath } from '#app/seller-paths.ts'
import { drawMarketTransfer } from './market-transfer-code.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: commissionTransferText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const { between, code, received } = await staff.inShop(async (db) => ({
    between: await findBetween(db),
    code: await findTransferCode(db),
    received: await findOwnTransfers(db),
  }))
  const amount = commissionToPay(between)
  return {
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    between,
    amount,
    received,
    transfer: await drawMarketTransfer({ content: commissionWords(code), amount }, request.url),
  }
}

export default function Commission() {
  const { shop, role, between, amount, received, transfer } = useLoaderData<typeof loader>()
  const t = useText(commissionTransferText)
  const crumbs = [{ label: useText(moneyText).title, to: moneyPath(shop.slug) }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} crumbs={crumbs} />
        <Owed between={between} amount={amount} />
        {amount > 0n && !transfer && <Alert tone="turmeric">{t.noAccount}</Alert>}
        {transfer && <TransferCard transfer={transfer} words={t.card} />}
        <Received transfers={received} />
      </div>
    </SellerShell>
  )
}

function Owed({ between, amount }: { between: Between; amount: bigint }) {
  const t = useText(commissionTransferText)
  const locale = useLocale()
  const { commission, held, keptForTax } = between
  if (commission < 0n)
    return <Alert tone="leaf">{t.overpaid(formatMoney(vnd(-commission), locale))}</Alert>
  if (commission === 0n) return <Alert tone="leaf">{t.nothing}</Alert>
  return (
    <Card title={t.owed}>
      <SumList
        lines={[
          { label: t.commission, amount: commission },
          { label: t.held, amount: -held },
          { label: t.kept, amount: keptForTax },
        ]}
        total={{ label: t.toPay, amount }}
      />
      {amount === 0n && <p className="soft">{t.byPayout}</p>}
    </Card>
  )
}

function Received({ transfers }: { transfers: readonly PaidTransfer[] }) {
  const t = useText(commissionTransferText)
  return (
    <Card title={t.received}>
      {transfers.length === 0 && <p className="soft">{t.noneReceived}</p>}
      <ul className="list">
        {transfers.map(({ id, amount, transferredAt, content }) => (
          <li key={id} className="list-item">
            <span className="grow">
              <DateText day={transferredAt} />
              <br />
              <span className="small soft breakable">{content}</span>
            </span>
            <MoneyText money={vnd(amount)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
