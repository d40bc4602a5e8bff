// Stripe behind our port: one Checkout session a payment, which makes one PaymentIntent. Our reference is in the
// metadata of both, so that every event of either leads back to the payment.
import Stripe from 'stripe'

import {
  BadSignature,
  GatewaySilent,
  type GatewayCall,
  type GatewayManners,
  type NoticeAnswer,
  type NoticeVerdict,
  type PaymentNotice,
  type PaymentProvider,
  type PaymentQuestion,
  type PaymentRequest,
  type RefundNotice,
  type RefundRequest,
  type RefundResult,
} from '#plugins/payment/port.ts'
import { toWireAmount } from './amount.ts'
import { stripeClient, unlessRefused, type StripeAccount } from './client.ts'
import { eventNotice, intentNotice, sessionNotice } from './notice.ts'
import { claim, paymentEvent, paymentIntent, session as wireSession } from './wire.ts'

export function stripe(account: StripeAccount): PaymentProvider {
  const client = stripeClient(account)
  return {
    id: 'stripe',
    start: (request) => openSession(client, request),
    readNotice: (call) => readNotice(client, account, call),
    query: (question) => ask(client, question),
    refund: (request) => giveBack(client, request),
  }
}

export const stripeManners: GatewayManners = {
  claimedReference,
  answerNotice: (verdict) => answers[verdict],
}

async function openSession(client: Stripe, request: PaymentRequest) {
  const { reference, description } = request
  const backTo = (from: string) => {
    const url = new URL(request.returnUrl)
    url.searchParams.set('from', from)
    return url.href
  }
  const price = {
    currency: 'vnd',
    unit_amount: toWireAmount(request.amount),
    product_data: { name: description },
  }
  const outcome = await unlessRefused(() =>
    client.checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [{ quantity: 1, price_data: price }],
        client_reference_id: reference,
        metadata: { reference },
        payment_intent_data: { description, metadata: { reference } },
        success_url: backTo('stripe'),
        cancel_url: backTo('stripe-cancelled'),
        expires_at: Math.floor(request.expiresAt.getTime() / 1000),
        // Of the browser, not of this request: the same request must stay the same to be repeated.
        locale: 'auto',
      },
      { idempotencyKey: `session-${reference}` },
    ),
  )
  // Said to the shopper as silence (try again, or pay otherwise); the reason is for the log.
  if ('refusal' in outcome) throw new GatewaySilent('Stripe', new Error(outcome.refusal))
  const { id, url } = outcome.answer
  return { payUrl: url === null ? null : new URL(url), session: id }
}

function claimedReference({ body }: GatewayCall): string | null {
  const read = claim.safeParse(parsed(body))
  return (read.success && read.data.data.object.metadata?.reference) || null
}

function readNotice(
  client: Stripe,
  { webhookSecret }: StripeAccount,
  call: GatewayCall,
): PaymentNotice | RefundNotice | null {
  const signature = call.headers.get('stripe-signature') ?? ''
  try {
    client.webhooks.constructEvent(call.body, signature, webhookSecret)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError)
      throw new BadSignature(claimedReference(call))
    throw error
  }
  const read = paymentEvent.safeParse(parsed(call.body))
  return read.success ? eventNotice(read.data) : null
}

/** The session is asked when we know it; after a lost answer its intent is looked for by our reference. */
async function ask(client: Stripe, question: PaymentQuestion): Promise<PaymentNotice> {
  const { reference, session } = question
  const known = { reference, messageKey: `query:${question.requestId}` }
  const outcome = await unlessRefused(async () => {
    if (session) {
      const found = await client.checkout.sessions.retrieve(session)
      return sessionNotice(wireSession.parse(found), known)
    }
    const { data } = await client.paymentIntents.search({
      query: `metadata['reference']:'${reference}'`,
      limit: 1,
    })
    return data[0] ? intentNotice(paymentIntent.parse(data[0]), known) : null
  })
  const answer = 'answer' in outcome ? outcome.answer : null
  if (answer && answer.reference === reference) return answer
  const code = 'refusal' in outcome ? outcome.refusal : 'no intent'
  return { ...known, result: 'unknown', amount: null, providerTransaction: null, code, payload: {} }
}

/** `refused` is Stripe's considered no; a fault means nobody knows: ask again with the same request id. */
async function giveBack(client: Stripe, request: RefundRequest): Promise<RefundResult> {
  const { reference, requestId, providerTransaction } = request
  if (!providerTransaction) throw new Error(`payment ${reference} has no intent to refund`)
  const outcome = await unlessRefused(() =>
    client.refunds.create(
      {
        payment_intent: providerTransaction,
        amount: toWireAmount(request.amount),
        metadata: { reference, refund: requestId },
      },
      { idempotencyKey: `refund-${requestId}` },
    ),
  )
  if ('refusal' in outcome) return { result: 'refused', code: outcome.refusal, payload: {} }
  const { id, status } = outcome.answer
  const isRefused = status === 'failed' || status === 'canceled'
  return {
    result: isRefused ? 'refused' : 'accepted',
    code: status ?? 'unknown',
    payload: { refund: id },
  }
}

// Stripe repeats whatever is not answered with 2xx, for three days: right for a message that came before our
// order was written, pointless for one that will never fit.
const heard: NoticeAnswer = { status: 200, body: { received: true } }
const answers: Record<NoticeVerdict, NoticeAnswer> = {
  recorded: heard,
  repeated: heard,
  'wrong-amount': heard,
  'not-a-payment': heard,
  'unknown-reference': { status: 409, body: { received: false } },
  forged: { status: 400, body: { received: false } },
  'failed-on-our-side': { status: 500, body: { received: false } },
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
