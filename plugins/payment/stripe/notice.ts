// From Stripe's words to ours: a session or an intent becomes what is known about one payment.
import type { PaymentNotice, RefundNotice } from '#plugins/payment/port.ts'
import { fromWireAmount } from './amount.ts'
import type { PaymentEvent, WireIntent, WireRefund, WireSession } from './wire.ts'

type Known = Pick<PaymentNotice, 'reference' | 'messageKey'>

/** Null when the event is about something that another program sold over the same account. */
export function eventNotice(event: PaymentEvent): PaymentNotice | RefundNotice | null {
  const { object } = event.data
  const reference = object.metadata?.reference
  if (!reference) return null
  const notice = objectNotice(object, { reference, messageKey: event.id })
  return notice && { ...notice, payload: { ...notice.payload, event: event.id, type: event.type } }
}

function objectNotice(object: PaymentEvent['data']['object'], known: Known) {
  if (object.object === 'refund') return refundNotice(object, known)
  if (object.object === 'payment_intent') return intentNotice(object, known)
  return sessionNotice(object, known)
}

/** Null when the refund was not asked for by us: somebody pressed a button in Stripe's own pages. */
function refundNotice(refund: WireRefund, known: Known): RefundNotice | null {
  const requestId = refund.metadata?.refund
  if (!requestId) return null
  const { status, failure_reason: because } = refund
  const isFailed = status === 'failed' || status === 'canceled'
  return {
    ...known,
    requestId,
    result: isFailed ? 'failed' : status === 'succeeded' ? 'given' : 'pending',
    amount: fromWireAmount(refund.amount, refund.currency),
    code: because ?? status ?? 'unknown',
    payload: {
      refund: refund.id,
      amount: String(refund.amount),
      currency: refund.currency,
      status: status ?? '',
      because: because ?? '',
    },
  }
}

export function sessionNotice(session: WireSession, known: Known): PaymentNotice {
  return {
    ...known,
    result: sessionResult(session),
    amount: fromWireAmount(session.amount_total, session.currency),
    providerTransaction: session.payment_intent,
    code: `${session.status ?? ''}/${session.payment_status}`,
    payload: {
      session: session.id,
      intent: session.payment_intent ?? '',
      amount: String(session.amount_total),
      currency: session.currency ?? '',
    },
  }
}

// A complete session may wait for a slow bank. Only its end without money is a failure.
function sessionResult(session: WireSession): PaymentNotice['result'] {
  if (session.payment_status === 'paid') return 'succeeded'
  return session.status === 'expired' ? 'failed' : 'pending'
}

/** A declined card is no end: the shopper may try another on the same page until the session ends. */
export function intentNotice(intent: WireIntent, known: Known): PaymentNotice {
  const isPaid = intent.status === 'succeeded'
  return {
    ...known,
    result: isPaid ? 'succeeded' : intent.status === 'canceled' ? 'failed' : 'pending',
    amount: fromWireAmount(isPaid ? intent.amount_received : intent.amount, intent.currency),
    providerTransaction: intent.id,
    code: intent.status,
    payload: {
      intent: intent.id,
      amount: String(intent.amount),
      received: String(intent.amount_received),
      currency: intent.currency,
    },
  }
}
