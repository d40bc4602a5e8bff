// Tells the shop's webhook, signed as Stripe signs, and tells it again until it answers 2xx. The signing is written
// from the documentation and not taken from Stripe's library, which our adapter proves it with.
import { createHmac } from 'node:crypto'

import type Stripe from 'stripe'

import { createTeller } from '#plugins/simulator/tell-again.ts'
import type { IntentObject, RefundObject, SessionObject } from './objects.ts'

export type EventType = Extract<
  Stripe.Event['type'],
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'refund.failed'
  | 'charge.refund.updated'
>

export type Told = {
  id: string
  type: EventType
  object: SessionObject | IntentObject | RefundObject
  created: number
}

export type SendRules = { attempts: number; retryMs: number; timeoutMs: number }
export type Hook = { url: string; secret: string }

export type EventSender = {
  send(event: Told, hook: Hook, delayMs?: number): void
  stop(): void
}

export const signed = (secret: string, body: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`

export function eventSender(rules: SendRules, seconds: () => number): EventSender {
  const teller = createTeller()
  return {
    send({ id, type, object, created }, hook, delayMs = 0) {
      const event = { id, object: 'event', type, created, livemode: false, data: { object } }
      const body = JSON.stringify(event)
      teller.tell({
        ...rules,
        delayMs,
        send: () => post(body, hook, { seconds: seconds(), timeoutMs: rules.timeoutMs }),
        isHeard: (isHeard) => isHeard,
      })
    },
    stop: () => teller.stop(),
  }
}

// Whatever goes wrong on the way is no 2xx: Stripe tries again.
async function post(
  body: string,
  { url, secret }: Hook,
  { seconds, timeoutMs }: { seconds: number; timeoutMs: number },
): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'stripe-signature': signed(secret, body, seconds),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return response.ok
  } catch {
    return false
  }
}
