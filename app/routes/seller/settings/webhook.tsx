// /seller/:shop/settings/webhooks/:webhookId: one connection, what it is told, what was told.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'

import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { DeliveryLog } from '#app/components/webhook/delivery-log.tsx'
import {
  NewSecret,
  WebhookButtons,
  WebhookRemoval,
} from '#app/components/webhook/webhook-actions.tsx'
import { SecretOnce, StateBadge, WebhookFields } from '#app/components/webhook/webhook-parts.tsx'
import { findDeliveries, findWebhook } from '#app/domain/webhook/webhook-views.server.ts'
import { deliveriesQuery, webhookForm, webhookParams } from '#app/domain/webhook/webhook.forms.ts'
import { webhookMessages } from '#app/domain/webhook/webhook.messages.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { webhookText } from '#app/i18n/webhook.ts'
import { attempt } from '#app/lib/refusal.ts'
import { donePath } from '#app/paths.ts'
import {
  invalid,
  notFound,
  readForm,
  readParams,
  readQuery,
  refused,
} from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { deliveryPath, sellerPath, webhookPath } from '#app/seller-paths.ts'

import { changeConnection } from './change-connection.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: webhookText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const { webhookId } = readParams(params, webhookParams)
  const asked = readQuery(request, deliveriesQuery)
  const found = await inShop(async (db) => {
    const webhook = await findWebhook(db, webhookId)
    return webhook && { webhook, log: await findDeliveries(db, webhookId, asked) }
  })
  if (!found) throw notFound()
  return { shop: { slug: shop.slug, name: shop.name }, role, status: asked.status, ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'shop.settings')
  const { webhookId } = readParams(params, webhookParams)
  const form = await readForm(request, webhookForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => changeConnection(staff, webhookId, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, webhookMessages)
  const { done, secret } = outcome.value
  if (secret) return { secret }
  const { slug } = staff.shop
  const room =
    done === 'removed' ? sellerPath(slug, 'settings/webhooks') : webhookPath(slug, webhookId)
  return redirect(donePath(room, done))
}

export default function Webhook() {
  const { shop, role, webhook, log, status } = useLoaderData<typeof loader>()
  const answer = useActionData<{ secret?: string }>()
  const t = useText(webhookText)
  const form = useFormState('change')
  const notice = useNotice(['changed', 'paused', 'resumed', 'pinged', 'resent'])
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={webhook.host}
      done={notice && t.done[notice]}
      actions={<StateBadge because={webhook.pausedBecause} />}
    >
      {answer?.secret && <SecretOnce secret={answer.secret} />}
      {webhook.pausedBecause === 'failing' && (
        <Alert tone="chili">
          <p>{t.failingLine}</p>
        </Alert>
      )}
      <WebhookButtons webhook={webhook} />
      <DeliveryLog
        {...log}
        status={status}
        pathOf={(id) => deliveryPath(shop.slug, webhook.id, id)}
      />
      <Card>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          <WebhookFields form={form} url={webhook.url} topics={webhook.topics} />
          <Button look="primary" name="intent" value="change">
            {t.change}
          </Button>
        </Form>
      </Card>
      <NewSecret />
      <WebhookRemoval host={webhook.host} />
    </SettingsFrame>
  )
}
