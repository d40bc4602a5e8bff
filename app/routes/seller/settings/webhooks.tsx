// /seller/:shop/settings/webhooks: the shop's connections to its own programs, and a new one.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'

import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { SecretOnce, StateBadge, WebhookFields } from '#app/components/webhook/webhook-parts.tsx'
import { addWebhook } from '#app/domain/webhook/save-webhook.server.ts'
import { findWebhooks } from '#app/domain/webhook/webhook-views.server.ts'
import { newWebhookForm } from '#app/domain/webhook/webhook.forms.ts'
import { webhookMessages } from '#app/domain/webhook/webhook.messages.ts'
import { env } from '#app/env.server.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { webhookText } from '#app/i18n/webhook.ts'
import { attempt } from '#app/lib/refusal.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { webhookPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: webhookText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    webhooks: await inShop(findWebhooks),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, newWebhookForm)
  if (form.status !== 'success') return invalid(form)

  const by = { shopId: shop.id, actorId: account.id, allowsPlain: env.webhooksMayBePrivate }
  const tools = { clock: systemClock, keyring: parseKeyring(env.KEYRING) }
  const outcome = await attempt(() =>
    inShop((db) => addWebhook(db, { ...by, ...form.value }, tools)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, webhookMessages)
  return { secret: outcome.value.secret }
}

export default function Webhooks() {
  const { shop, role, webhooks } = useLoaderData<typeof loader>()
  const answer = useActionData<{ secret?: string }>()
  const t = useText(webhookText)
  const form = useFormState()
  const isRemoved = useNotice(['removed']) !== null
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t.title}
      lead={t.lead}
      done={isRemoved ? t.done.removed : null}
    >
      {answer?.secret && <SecretOnce secret={answer.secret} />}
      {webhooks.length === 0 && (
        <EmptyState drawing="road" title={t.none}>
          <p>{t.noneLine}</p>
        </EmptyState>
      )}
      {webhooks.length > 0 && (
        <ul className="list card settings-rooms">
          {webhooks.map(({ id, host, url, pausedBecause }) => (
            <li key={id}>
              <Link className="list-item" to={webhookPath(shop.slug, id)}>
                <span className="grow stack-tight record">
                  <strong>{host}</strong>
                  <code className="small soft">{url}</code>
                </span>
                <StateBadge because={pausedBecause} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <details
        key={webhooks.length}
        className="card fold"
        open={webhooks.length === 0 || form.isSent}
      >
        <summary>{t.add}</summary>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          <WebhookFields form={form} />
          <Button look="primary">{t.add}</Button>
        </Form>
      </details>
      <details className="fold">
        <summary>{t.details}</summary>
        <p>{t.detailsLine}</p>
      </details>
    </SettingsFrame>
  )
}
