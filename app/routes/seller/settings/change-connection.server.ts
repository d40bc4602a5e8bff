// What the page of a connection can be asked to do; says what was done, and the secret when there is a new one.
import { pingWebhook, resendDelivery } from '#app/domain/webhook/resend-delivery.server.ts'
import {
  changeWebhook,
  pauseWebhook,
  removeWebhook,
  renewSecret,
} from '#app/domain/webhook/save-webhook.server.ts'
import type { webhookForm } from '#app/domain/webhook/webhook.forms.ts'
import { env } from '#app/env.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import type { Staff } from '#app/routes/guards.server.ts'

type Wish = ReturnType<typeof webhookForm.parse>
type Done = { done: string; secret?: string }

export function changeConnection(
  { shop, account, inShop }: Staff,
  webhookId: string,
  wish: Wish,
): Promise<Done> {
  const by = { shopId: shop.id, actorId: account.id, webhookId }
  return inShop(async (db) => {
    switch (wish.intent) {
      case 'change': {
        const told = { ...wish, allowsPlain: env.webhooksMayBePrivate }
        await changeWebhook(db, { ...by, ...told }, systemClock)
        return { done: 'changed' }
      }
      case 'pause':
      case 'resume': {
        const isPaused = wish.intent === 'pause'
        await pauseWebhook(db, { ...by, isPaused }, systemClock)
        return { done: isPaused ? 'paused' : 'resumed' }
      }
      case 'ping':
        await pingWebhook(db, { ...by, shopSlug: shop.slug }, systemClock)
        return { done: 'pinged' }
      case 'new-secret': {
        const tools = { clock: systemClock, keyring: parseKeyring(env.KEYRING) }
        return { done: 'renewed', secret: await renewSecret(db, by, tools) }
      }
      case 'resend':
        await resendDelivery(db, { ...by, deliveryId: wish.deliveryId }, systemClock)
        return { done: 'resent' }
      case 'remove':
        await removeWebhook(db, { ...by, typed: wish.typed }, systemClock)
        return { done: 'removed' }
    }
  })
}
