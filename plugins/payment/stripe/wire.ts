// What we read of Stripe's objects and events. Everything else in them is nobody's business here: no card, no name.
import { z } from 'zod'

const id = z.string().min(1).max(255)
/** A thing, or only its id, as the request asked for it. */
const idOf = z.union([id, z.object({ id }).transform((thing) => thing.id)])
const metadata = z.object({ reference: z.string().max(100).optional() }).nullish()

export const session = z.object({
  object: z.literal('checkout.session'),
  id,
  status: z.enum(['open', 'complete', 'expired']).nullable(),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  amount_total: z.number().nullable(),
  currency: z.string().nullable(),
  payment_intent: idOf.nullable(),
  metadata,
})
export type WireSession = z.infer<typeof session>

export const paymentIntent = z.object({
  object: z.literal('payment_intent'),
  id,
  status: z.string(),
  amount: z.number(),
  amount_received: z.number(),
  currency: z.string(),
  metadata,
})
export type WireIntent = z.infer<typeof paymentIntent>

export const refund = z.object({
  object: z.literal('refund'),
  id,
  status: z.string().nullable(),
  amount: z.number(),
  currency: z.string(),
  failure_reason: z.string().max(100).nullish(),
  metadata: z
    .object({ reference: z.string().max(100).optional(), refund: z.string().max(100).optional() })
    .nullish(),
})
export type WireRefund = z.infer<typeof refund>

/** An event before its signature is proven: only whose secret proves it. */
export const claim = z.object({ data: z.object({ object: z.object({ metadata }) }) })

const about = <Type extends string, Thing extends z.ZodType>(types: Type[], object: Thing) =>
  z.object({ id, type: z.enum(types), data: z.object({ object }) })

export const paymentEvent = z.union([
  about(
    [
      'checkout.session.completed',
      'checkout.session.async_payment_succeeded',
      'checkout.session.async_payment_failed',
      'checkout.session.expired',
    ],
    session,
  ),
  about(['payment_intent.succeeded', 'payment_intent.payment_failed'], paymentIntent),
  // Which of them an account is sent depends on its version of the API; they say the same.
  about(['refund.updated', 'refund.failed', 'charge.refund.updated'], refund),
])
export type PaymentEvent = z.infer<typeof paymentEvent>
