// One way of being paid: what it is, whether it is on, and its form folded below.
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CopyButton } from '#app/components/ui/copy-button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import type { AccountView } from '#app/domain/payment/account-views.server.ts'
import type { AccountProvider } from '#app/domain/payment/gateway-account.ts'
import { accountsText } from '#app/i18n/accounts.ts'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  provider: AccountProvider
  title: string
  line: string
  account: AccountView | null
  /** what is set up, in one line */
  summary: string | null
  hook: { label: string; url: string }
  form: FormView
  children: ReactNode
}

export function AccountCard({
  provider,
  title,
  line,
  account,
  summary,
  hook,
  form,
  children,
}: Props) {
  const t = useText(accountsText)
  const ui = useText(uiText)
  return (
    <Card title={title}>
      <div className="stack">
        <p className="soft">{line}</p>
        {account && (
          <div className="row-between">
            <p className="stack-tight">
              <strong>{summary}</strong>
              <span className="small soft">
                {t.savedAt} <InstantText at={account.updatedAt} />
              </span>
            </p>
            <Badge tone={account.isActive ? 'leaf' : 'turmeric'}>
              {account.isActive ? t.on : t.off}
            </Badge>
          </div>
        )}
        <details className="fold" open={form.isSent}>
          <summary>{account ? t.change : t.setUp}</summary>
          <Form method="post" className="stack">
            <FormErrors form={form} />
            <input type="hidden" name="intent" value={provider} />
            {children}
            <p className="stack-tight">
              <span className="small soft">{hook.label}</span>
              <span className="row-between">
                <code className="break-anywhere">{hook.url}</code>
                <CopyButton text={hook.url} label={ui.copyOf('URL')} look="plain" />
              </span>
            </p>
            <Button look="primary">{t.save}</Button>
          </Form>
        </details>
        {account && <Switch provider={provider} isActive={account.isActive} />}
      </div>
    </Card>
  )
}

function Switch({ provider, isActive }: { provider: AccountProvider; isActive: boolean }) {
  const t = useText(accountsText)
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="switch" />
      <input type="hidden" name="provider" value={provider} />
      <Button name="isActive" value={isActive ? 'off' : 'on'}>
        {isActive ? t.turnOff : t.turnOn}
      </Button>
    </Form>
  )
}
