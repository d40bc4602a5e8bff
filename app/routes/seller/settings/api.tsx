// /seller/:shop/settings/api: the address of the shop's Storefront API, and the keys of storefronts built on it.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'

import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import {
  RevokedTokens,
  TokenCard,
  TokenFields,
  TokenOnce,
} from '#app/components/storefront-token/token-parts.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CopyButton } from '#app/components/ui/copy-button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import {
  createToken,
  revokeToken,
} from '#app/domain/storefront-token/save-storefront-token.server.ts'
import { findTokens } from '#app/domain/storefront-token/storefront-token-views.server.ts'
import { tokenForm } from '#app/domain/storefront-token/storefront-token.forms.ts'
import { tokenMessages } from '#app/domain/storefront-token/storefront-token.messages.ts'
import { env } from '#app/env.server.ts'
import { tokensText } from '#app/i18n/storefront-tokens.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath, shopOrigin, storefrontApiPath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { forgetTokens } from '#app/routes/storefront-api/askers.server.ts'
import { sellerPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: tokensText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const tokens = await inShop(findTokens)
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    address: `${shopOrigin(env.marketOrigin, shop.slug)}${storefrontApiPath}`,
    tokens: tokens.filter((token) => token.revokedAt === null),
    revoked: tokens.filter((token) => token.revokedAt !== null),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, tokenForm)
  if (form.status !== 'success') return invalid(form)

  const by = { shopId: shop.id, actorId: account.id }
  const wish = form.value
  if (wish.intent === 'create') {
    const made = await attempt(() =>
      inShop((db) => createToken(db, { ...by, ...wish }, systemClock)),
    )
    return made.ok ? { token: made.value.token } : refused(form, made.refusal, tokenMessages)
  }
  const outcome = await attempt(() =>
    inShop((db) => revokeToken(db, { ...by, ...wish }, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, tokenMessages)
  forgetTokens()
  return redirect(donePath(sellerPath(shop.slug, 'settings/api'), 'revoked'))
}

export default function StorefrontApi() {
  const { shop, role, address, tokens, revoked } = useLoaderData<typeof loader>()
  const answer = useActionData<{ token?: string }>()
  const t = useText(tokensText)
  const form = useFormState('create')
  const isRevoked = useNotice(['revoked']) !== null
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t.title}
      lead={t.lead}
      done={isRevoked ? t.done.revoked : null}
    >
      {answer?.token && <TokenOnce token={answer.token} />}
      <Card title={t.address}>
        <div className="stack-tight">
          <p>{t.addressLine}</p>
          <p className="record">
            <code>{address}</code>
          </p>
          <CopyButton text={address} label={t.copyAddress} />
        </div>
      </Card>
      {tokens.length === 0 && (
        <EmptyState drawing="road" title={t.none}>
          <p>{t.noneLine}</p>
        </EmptyState>
      )}
      {tokens.map((token) => (
        <TokenCard key={token.id} token={token} />
      ))}
      <details key={tokens.length} className="card fold" open={tokens.length === 0 || form.isSent}>
        <summary>{t.create}</summary>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          <TokenFields form={form} />
          <Button look="primary" name="intent" value="create">
            {t.create}
          </Button>
        </Form>
      </details>
      {revoked.length > 0 && <RevokedTokens tokens={revoked} />}
    </SettingsFrame>
  )
}
