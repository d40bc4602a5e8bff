// Stripe's objects as its own types describe them, with the fields that a shop of ours could ever read.
import type Stripe from 'stripe'

import type { Refund, Visit } from './book.ts'

export type SessionObject = Pick<
  Stripe.Checkout.Session,
  | 'id'
  | 'object'
  | 'status'
  | 'payment_status'
  | 'amount_total'
  | 'currency'
  | 'payment_intent'
  | 'client_reference_id'
  | 'metadata'
  | 'created'
  | 'expires_at'
  | 'url'
  | 'livemode'
>

export const sessionOf = (visit: Visit, origin: string): SessionObject => ({
  id: visit.session,
  object: 'checkout.session',
  status: visit.status === 'paid' ? 'complete' : visit.status,
  payment_status: visit.status === 'paid' ? 'paid' : 'unpaid',
  amount_total: visit.amount,
  currency: visit.currency,
  // The intent is made when the shopper tries to pay.
  payment_intent: visit.status === 'paid' || visit.declines > 0 ? visit.intent : null,
  client_reference_id: visit.reference,
  metadata: { reference: visit.reference },
  created: visit.created,
  expires_at: visit.expires,
  url: visit.status === 'open' ? `${origin}/pay/${visit.session}` : null,
  livemode: false,
})

export type IntentObject = Pick<
  Stripe.PaymentIntent,
  | 'id'
  | 'object'
  | 'status'
  | 'amount'
  | 'amount_received'
  | 'currency'
  | 'metadata'
  | 'created'
  | 'livemode'
>

export const intentOf = (visit: Visit): IntentObject => ({
  id: visit.intent,
  object: 'payment_intent',
  status: visit.status === 'paid' ? 'succeeded' : 'requires_payment_method',
  amount: visit.amount,
  amount_received: visit.status === 'paid' ? visit.amount : 0,
  currency: visit.currency,
  metadata: { reference: visit.reference },
  created: visit.created,
  livemode: false,
})

export type RefundObject = Pick<
  Stripe.Refund,
  | 'id'
  | 'object'
  | 'status'
  | 'amount'
  | 'currency'
  | 'payment_intent'
  | 'metadata'
  | 'created'
  | 'failure_reason'
>

export const refundOf = (given: Refund, visit: Visit): RefundObject => ({
  id: given.id,
  object: 'refund',
  status: given.status,
  amount: given.amount,
  currency: visit.currency,
  payment_intent: visit.intent,
  metadata: { reference: visit.reference, refund: given.refund },
  created: given.created,
  ...(given.status === 'failed' && { failure_reason: 'expired_or_canceled_card' }),
})

/** As Stripe writes an error. */
export const errorOf = (code: string, message: string, type = 'invalid_request_error') => ({
  error: { type, code, message },
})
