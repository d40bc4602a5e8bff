// One key of an outside storefront: what it is, when it was used, the way to revoke it; and a new one, shown once.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { CopyButton } from '#app/components/ui/copy-button.tsx'
import { DateText, InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, untouched, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { TokenView } from '#app/domain/storefront-token/storefront-token-views.server.ts'
import { tokenKinds } from '#app/domain/storefront-token/storefront-token.ts'
import { tokensText } from '#app/i18n/storefront-tokens.ts'
import { useText } from '#app/i18n/use-text.ts'

/** In no address, no log, no later page: whoever leaves this one has seen it. */
export function TokenOnce({ token }: { token: string }) {
  const t = useText(tokensText)
  return (
    <Alert tone="turmeric" title={t.secretTitle} isUrgent>
      <p>{t.secretLine}</p>
      <p className="record">
        <code>{token}</code>
      </p>
      <CopyButton text={token} label={t.copy} />
    </Alert>
  )
}

export function TokenFields({ form }: { form: FormView }) {
  const t = useText(tokensText)
  return (
    <>
      <TextInput form={form} name="name" label={t.name} hint={t.nameHint} maxLength={80} />
      <RadioGroup
        form={form}
        name="kind"
        label={t.kind}
        defaultValue="public"
        choices={tokenKinds.map((kind) => ({ value: kind, ...t.kinds[kind] }))}
      />
    </>
  )
}

export function TokenCard({ token }: { token: TokenView }) {
  const t = useText(tokensText)
  const { name, kind, ending, createdAt, lastUsedOn } = token
  return (
    <Card
      title={
        <span className="row">
          {name}
          <Badge tone={kind === 'public' ? 'leaf' : 'indigo'}>{t.kinds[kind].label}</Badge>
        </span>
      }
    >
      <div className="stack">
        <p className="small soft">
          {t.ending(ending)} · {t.made} <InstantText at={createdAt} /> ·{' '}
          {lastUsedOn ? (
            <>
              {t.lastUsed} <DateText day={lastUsedOn} />
            </>
          ) : (
            t.neverUsed
          )}
        </p>
        <Revocation token={token} />
      </div>
    </Card>
  )
}

function Revocation({ token: { id, name, ending } }: { token: TokenView }) {
  const t = useText(tokensText)
  const sent = useFormState('revoke')
  const form = typed(sent, 'tokenId') === id ? sent : untouched
  return (
    <details className="fold" open={form.isSent}>
      <summary>{t.revoke(name)}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <p>{t.revokeLine(ending)}</p>
        <input type="hidden" name="tokenId" value={id} />
        <TextInput
          form={form}
          name="typed"
          label={t.revokeField}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <Button look="danger" name="intent" value="revoke">
          {t.revokeDo}
        </Button>
      </Form>
    </details>
  )
}

export function RevokedTokens({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useText(tokensText)
  return (
    <details className="fold">
      <summary>{t.old}</summary>
      <ul className="list card">
        {tokens.map(({ id, name, ending, revokedAt }) => (
          <li key={id} className="list-item">
            <span className="grow stack-tight">
              <strong>{name}</strong>
              <span className="small soft">
                {t.ending(ending)}
                {revokedAt && (
                  <>
                    {' · '}
                    {t.revokedAt} <InstantText at={revokedAt} />
                  </>
                )}
              </span>
            </span>
            <Badge>{t.isRevoked}</Badge>
          </li>
        ))}
      </ul>
    </details>
  )
}
