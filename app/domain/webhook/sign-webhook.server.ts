// Signs what is told, as Standard Webhooks (standardwebhooks.com) say: id, time and body, HMAC-SHA256. The time is part
// of it, so that what was once heard cannot be played again later.
import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

export const newWebhookSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`

type Signing = { id: string; secret: string; body: string; at: Date }

export function signedHeaders({ id, secret, body, at }: Signing): Record<string, string> {
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const timestamp = Math.floor(at.getTime() / 1000).toString()
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Nieu-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
