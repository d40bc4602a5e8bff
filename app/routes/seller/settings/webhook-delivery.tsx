// /seller/:shop/settings/webhooks/:webhookId/deliveries/:deliveryId: what was sent, and every try.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { DeliveryBadge, useTopicName } from '#app/components/webhook/webhook-parts.tsx'
import type { AttemptView } from '#app/domain/webhook/webhook-views.server.ts'
import { findDelivery, findWebhook } from '#app/domain/webhook/webhook-views.server.ts'
import { deliveryParams } from '#app/domain/webhook/webhook.forms.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { webhookText } from '#app/i18n/webhook.ts'
import { notFound, readParams } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { webhookPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: webhookText[localeOf(matches)].log }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const asked = readParams(params, deliveryParams)
  const found = await inShop(async (db) => {
    const webhook = await findWebhook(db, asked.webhookId)
    const delivery = await findDelivery(db, asked)
    return webhook && delivery && { webhook, delivery }
  })
  if (!found) throw notFound()
  return { shop: { slug: shop.slug, name: shop.name }, role, ...found }
}

export default function WebhookDelivery() {
  const { shop, role, webhook, delivery } = useLoaderData<typeof loader>()
  const t = useText(webhookText)
  const topicName = useTopicName()
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={topicName(delivery.topic)}
      lead={webhook.host}
      actions={<DeliveryBadge status={delivery.status} />}
    >
      <p className="soft">
        {t.sentAt} <InstantText at={delivery.createdAt} />
      </p>
      {delivery.status !== 'waiting' && (
        <Form method="post" action={webhookPath(shop.slug, webhook.id)}>
          <input type="hidden" name="deliveryId" value={delivery.id} />
          <Button name="intent" value="resend">
            {t.resend}
          </Button>
        </Form>
      )}
      {delivery.tries.length > 0 && (
        <Card title={t.answer}>
          <ul className="list">
            {delivery.tries.map((one) => (
              <Try key={one.number} attempt={one} />
            ))}
          </ul>
        </Card>
      )}
      <Card title={t.body}>
        <pre className="webhook-body">{indented(delivery.body)}</pre>
      </Card>
    </SettingsFrame>
  )
}

function Try({ attempt }: { attempt: AttemptView }) {
  const t = useText(webhookText)
  const { number, at, statusCode, problem, answer, durationMs } = attempt
  const problems: Record<string, string | undefined> = t.problems
  return (
    <li className="list-item">
      <span className="grow stack-tight record">
        <strong>
          {number}. {statusCode === null ? problems[problem ?? ''] : t.status(statusCode)}
        </strong>
        <span className="small soft">
          <InstantText at={at} /> · {t.took(durationMs)}
        </span>
        {answer && <code className="small">{answer}</code>}
      </span>
    </li>
  )
}

const indented = (json: string): string => JSON.stringify(JSON.parse(json), null, 2)
