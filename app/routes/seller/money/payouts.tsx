// Where the shop wants the market's money, and every payout so far.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { payoutTone } from '#app/components/money/payout-tone.ts'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { bankName, payoutBanks } from '#app/domain/settlement/banks.ts'
import { findPayouts, type PayoutRow } from '#app/domain/settlement/payout-views.server.ts'
import { payoutAccountForm } from '#app/domain/settlement/payout.forms.ts'
import {
  findPayoutAccount,
  savePayoutAccount,
  type PayoutAccountFacts,
} from '#app/domain/settlement/save-payout-account.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { moneyPath, payoutsPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: payoutText[localeOf(matches)].accountTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  return staff.inShop(async (db) => ({
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    mayChange: shopRoleMay(staff.role, 'money.manage'),
    account: await findPayoutAccount(db),
    payouts: await findPayouts(db),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.manage')
  const form = await readForm(request, payoutAccountForm)
  if (form.status !== 'success') return invalid(form)
  const asked = { shopId: staff.shop.id, actorId: staff.account.id, ...form.value }
  await staff.inShop((db) => savePayoutAccount(db, asked, systemClock))
  return redirect(donePath(payoutsPath(staff.shop.slug), 'saved'))
}

export default function Payouts() {
  const { shop, role, mayChange, account, payouts } = useLoaderData<typeof loader>()
  const t = useText(payoutText)
  const notice = useNotice(['saved'])
  const crumbs = [{ label: useText(moneyText).title, to: moneyPath(shop.slug) }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.accountTitle} lead={t.accountLead} crumbs={crumbs} />
        {notice && (
          <Alert tone="leaf" isUrgent>
            {t.saved}
          </Alert>
        )}
        <AccountForm account={account} mayChange={mayChange} />
        <PayoutList payouts={payouts} />
      </div>
    </SellerShell>
  )
}

type AccountProps = { account: PayoutAccountFacts | null; mayChange: boolean }

function AccountForm({ account, mayChange }: AccountProps) {
  const t = useText(payoutText)
  const form = useFormState()
  if (!mayChange) return <Alert>{t.onlyMoney}</Alert>
  return (
    <Card title={t.account}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <Select
          form={form}
          name="bankCode"
          label={t.bank}
          placeholder={t.chooseBank}
          defaultValue={account?.bankCode}
          options={payoutBanks.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextInput
          form={form}
          name="accountNumber"
          label={t.accountNumber}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={account?.accountNumber}
        />
        <TextInput
          form={form}
          name="accountName"
          label={t.holder}
          hint={t.holderHint}
          autoComplete="off"
          defaultValue={account?.accountName}
        />
        <Button look="primary">{t.save}</Button>
      </Form>
    </Card>
  )
}

function PayoutList({ payouts }: { payouts: readonly PayoutRow[] }) {
  const t = useText(payoutText)
  const locale = useLocale()
  return (
    <Card title={t.payouts}>
      {payouts.length === 0 && <p className="soft">{t.noPayouts}</p>}
      <ul className="list">
        {payouts.map((payout) => (
          <li key={payout.id} className="list-item">
            <span className="grow">
              <strong>
                <MoneyText money={vnd(payout.amount)} />
              </strong>
              <br />
              <span className="small soft">
                <DateText day={payout.paidAt ?? payout.createdAt} /> ·{' '}
                {t.toAccount(bankName(payout.bankCode), payout.ending)}
                {payout.commission !== 0n &&
                  ` · ${t.withCommission(formatMoney(vnd(payout.commission), locale))}`}
                {payout.reversalReason && ` · ${payout.reversalReason}`}
              </span>
            </span>
            <Badge tone={payoutTone[payout.status]}>{t.statuses[payout.status]}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}
