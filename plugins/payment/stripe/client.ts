// Stripe's own library, pointed at a host that may be a simulator's. Its errors become the two that we know: a
// considered no, and silence.
import Stripe from 'stripe'

import { GatewaySilent } from '#plugins/payment/port.ts'

export type StripeAccount = {
  secretKey: string
  webhookSecret: string
  /** https://api.stripe.com, or where a simulator listens */
  apiUrl: string
  /** milliseconds after which a silent call is given up */
  timeoutMs: number
}

export function stripeClient({ secretKey, apiUrl, timeoutMs }: StripeAccount): Stripe {
  const { hostname, port, protocol } = new URL(apiUrl)
  return new Stripe(secretKey, {
    host: hostname,
    protocol: protocol === 'http:' ? 'http' : 'https',
    ...(port && { port }),
    timeout: timeoutMs,
    // Every call of ours is repeated by a job or a sweep with the same idempotency key.
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

/** Null when Stripe understood and said no; throws GatewaySilent when nobody knows what it did. */
export async function unlessRefused<T>(
  work: () => Promise<T>,
): Promise<{ answer: T } | { refusal: string }> {
  try {
    return { answer: await work() }
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeInvalidRequestError ||
      error instanceof Stripe.errors.StripeCardError
    )
      return { refusal: error.code ?? error.type }
    if (error instanceof Stripe.errors.StripeError) throw new GatewaySilent('Stripe', error)
    throw error
  }
}
