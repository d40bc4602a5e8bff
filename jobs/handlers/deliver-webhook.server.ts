import { env } from '#app/env.server.ts'
import { deliverWebhook as deliver } from '#app/domain/webhook/deliver-webhook.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { registry } from '#plugins/registry.server.ts'
import { deliverWebhook } from '../definitions/deliver-webhook.ts'
import { handle } from '../handle.server.ts'

export const deliverWebhookHandler = handle(deliverWebhook, (attempt, { clock }) =>
  deliver(attempt, { sender: registry.webhooks, keyring: parseKeyring(env.KEYRING), clock }),
)
