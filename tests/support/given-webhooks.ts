// Connections of a shop to a program that a test plays, and the tries that were asked for.
import { asSystem } from '#app/db/doors.server.ts'
import { deliverWebhook } from '#app/domain/webhook/deliver-webhook.server.ts'
import { addWebhook } from '#app/domain/webhook/save-webhook.server.ts'
import { webhookConsumer } from '#app/domain/webhook/webhook-consumer.server.ts'
import type { WebhookTopic } from '#app/domain/webhook/webhook.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import type { PostResult, WebhookPost } from '#plugins/webhook/port.ts'
import { givenGoods, givenOrder } from './given-orders.ts'
import { givenShop, type GivenShop } from './given-people.ts'
import { readLog } from './read-log.ts'

export const webhookKeyring = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`)
export const webhookTools = { clock: systemClock, keyring: webhookKeyring }
export const webhookUrl = 'https://erp.vidu.vn/nieu'
export const readForWebhooks = () => readLog(webhookConsumer({ clock: systemClock }))

/** The other side: answers what it is told to, and remembers what it heard. */
export function receiver(...answers: (Partial<PostResult> | Error)[]) {
  const heard: WebhookPost[] = []
  const sender = {
    post(request: WebhookPost): Promise<PostResult> {
      heard.push(request)
      const answer = answers.shift() ?? { status: 200 }
      if (answer instanceof Error) return Promise.reject(answer)
      return Promise.resolve({ status: null, problem: null, answer: '', durationMs: 5, ...answer })
    },
  }
  return { heard, sender }
}

export async function givenListening(topics: WebhookTopic[] = ['order.placed']) {
  const shop = await givenShop()
  const by = { shopId: shop.id, actorId: shop.owner.id }
  const made = await shop.do((db) =>
    addWebhook(db, { ...by, url: webhookUrl, topics, allowsPlain: false }, webhookTools),
  )
  return { shop, by, webhookId: made.id, secret: made.secret }
}

export async function sell(shop: GivenShop) {
  const goods = await givenGoods(shop, 5, { title: 'Cá kho niêu đất' })
  return givenOrder([{ variantId: goods.variantId, quantity: 2 }])
}

/** Runs the tries that were asked for and not made, as the worker would when their time has come. */
export async function tryAll(shop: GivenShop, sender: ReturnType<typeof receiver>['sender']) {
  type Asked = { payload: { shopId: string; deliveryId: string; attempt: number } }
  const asked = await asSystem(
    'test looks',
    (db) => db.$queryRaw<Asked[]>`
      SELECT payload FROM outbox WHERE job = 'deliver-webhook' AND shop_id = ${shop.id}::uuid
      ORDER BY (payload->>'attempt')::int, created_at`,
  )
  for (const { payload } of asked) {
    await deliverWebhook(payload, { sender, keyring: webhookKeyring, clock: systemClock })
  }
}
