// /seller/:shop/settings/payments: the accounts over which the shop is paid. Secrets go in and never come out.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import {
  BankAccountForm,
  StripeAccountForm,
  VnpayAccountForm,
} from '#app/components/payment/account-forms.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { findAccounts } from '#app/domain/payment/account-views.server.ts'
import { accountMessages } from '#app/domain/payment/account.messages.ts'
import { accountForm } from '#app/domain/payment/gateway-account.forms.ts'
import { accountsText } from '#app/i18n/accounts.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { bankWebhookPath, donePath, stripeWebhookPath, vnpayIpnPath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { readSite } from '#app/routes/site.server.ts'
import { sellerPath, sellerPaymentsPath, sellerTransfersPath } from '#app/seller-paths.ts'
import { registry } from '#plugins/registry.server.ts'

import { changeAccount } from './change-account.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: accountsText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const { marketOrigin } = await readSite(request)
  const at = (path: string) => new URL(path, marketOrigin).href
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    accounts: await inShop(findAccounts),
    banks: registry.bank.banks,
    hooks: {
      bank: at(bankWebhookPath(shop.slug)),
      vnpay: at(vnpayIpnPath),
      stripe: at(stripeWebhookPath),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, accountForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => changeAccount(staff, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, accountMessages)
  const done = form.value.intent === 'switch' ? 'switched' : 'saved'
  return redirect(donePath(sellerPaymentsPath(staff.shop.slug), done))
}

export default function Payments() {
  const { shop, role, accounts, banks, hooks } = useLoaderData<typeof loader>()
  const t = useText(accountsText)
  const done = useNotice(['saved', 'switched'])
  const crumbs = [{ label: useText(settingsText).settings, to: sellerPath(shop.slug, 'settings') }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} crumbs={crumbs} />
        {done && (
          <Alert tone="leaf" isUrgent>
            <p>{t[done]}</p>
          </Alert>
        )}
        <BankAccountForm
          account={accounts.bank}
          hook={hooks.bank}
          banks={banks}
          transfersPath={sellerTransfersPath(shop.slug)}
        />
        <VnpayAccountForm account={accounts.vnpay} hook={hooks.vnpay} />
        <StripeAccountForm account={accounts.stripe} hook={hooks.stripe} />
        <Card title={t.cash.title}>
          <p className="soft">{t.cash.line}</p>
        </Card>
      </div>
    </SellerShell>
  )
}
