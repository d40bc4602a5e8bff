// The three accounts that a shop may bring: a bank account, a VNPay website, a Stripe account.
import { Link } from '@remix-run/react'

import { useFormState } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { holdChoices } from '#app/domain/payment/gateway-account.forms.ts'
import type { AccountViews } from '#app/domain/payment/account-views.server.ts'
import { accountsText } from '#app/i18n/accounts.ts'
import { useText } from '#app/i18n/use-text.ts'

import { AccountCard } from './account-card.tsx'

export type AccountHooks = { bank: string; vnpay: string; stripe: string }
export type BankChoice = { bin: string; shortName: string; name: string }

type Props<P extends keyof AccountViews> = { account: AccountViews[P]; hook: string }

export function BankAccountForm({
  account,
  hook,
  banks,
  transfersPath,
}: Props<'bank'> & { banks: readonly BankChoice[]; transfersPath: string }) {
  const all = useText(accountsText)
  const t = all.banks
  const form = useFormState('bank')
  const facts = account?.facts
  return (
    <AccountCard
      provider="bank"
      title={t.title}
      line={t.line}
      account={account}
      summary={facts ? `${facts.bankName} · ${facts.accountNumber} · ${facts.accountName}` : null}
      hook={{ label: t.webhook, url: hook }}
      form={form}
    >
      <Select
        form={form}
        name="bankBin"
        label={t.bank}
        placeholder={t.choose}
        defaultValue={facts?.bankBin}
        options={banks.map(({ bin, shortName, name }) => ({
          value: bin,
          label: `${shortName} – ${name}`,
        }))}
      />
      <TextInput
        form={form}
        name="accountNumber"
        label={t.number}
        defaultValue={facts?.accountNumber}
        inputMode="numeric"
      />
      <TextInput
        form={form}
        name="accountName"
        label={t.holder}
        defaultValue={facts?.accountName}
      />
      <Select
        form={form}
        name="holdMinutes"
        label={t.hold}
        hint={t.holdHint}
        defaultValue={String(facts?.holdMinutes ?? 60)}
        options={holdChoices.map((minutes) => ({
          value: String(minutes),
          label: t.holds[minutes],
        }))}
      />
      <TextInput
        form={form}
        name="webhookSecret"
        type="password"
        autoComplete="off"
        label={t.secret}
        hint={account ? all.keepSecret : t.secretHint}
        isOptional
      />
      {account && (
        <p>
          <Link to={transfersPath}>{t.transfers}</Link>
        </p>
      )}
    </AccountCard>
  )
}

export function VnpayAccountForm({ account, hook }: Props<'vnpay'>) {
  const all = useText(accountsText)
  const t = all.vnpay
  const form = useFormState('vnpay')
  return (
    <AccountCard
      provider="vnpay"
      title={t.title}
      line={t.line}
      account={account}
      summary={account?.facts.label ?? null}
      hook={{ label: t.ipn, url: hook }}
      form={form}
    >
      <TextInput
        form={form}
        name="tmnCode"
        label={t.code}
        defaultValue={account?.facts.label}
        autoComplete="off"
      />
      <TextInput
        form={form}
        name="secret"
        type="password"
        autoComplete="off"
        label={t.secret}
        hint={account ? all.keepSecret : undefined}
        isOptional={account !== null}
      />
    </AccountCard>
  )
}

export function StripeAccountForm({ account, hook }: Props<'stripe'>) {
  const all = useText(accountsText)
  const t = all.stripe
  const form = useFormState('stripe')
  const hint = account ? all.keepSecret : undefined
  return (
    <AccountCard
      provider="stripe"
      title={t.title}
      line={t.line}
      account={account}
      summary={account?.facts.label ?? null}
      hook={{ label: t.webhook, url: hook }}
      form={form}
    >
      <TextInput form={form} name="label" label={t.label} defaultValue={account?.facts.label} />
      <TextInput
        form={form}
        name="secretKey"
        type="password"
        autoComplete="off"
        label={t.key}
        hint={hint}
        isOptional={account !== null}
      />
      <TextInput
        form={form}
        name="webhookSecret"
        type="password"
        autoComplete="off"
        label={t.hook}
        hint={hint}
        isOptional={account !== null}
      />
    </AccountCard>
  )
}
