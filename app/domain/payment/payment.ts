// One payment is one attempt at the gateway. It moves along this table only, by conditional updates; the
// gateway's word (IPN or answer to a question) moves it, never the browser's.

export const paymentStatuses = ['pending', 'succeeded', 'failed', 'expired', 'surplus'] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

// Money that arrives after a failure or an expiry has still arrived. surplus: it arrived, but no order may
// have it (already paid, or sold out meanwhile), so it is owed back.
const next: Record<PaymentStatus, readonly PaymentStatus[]> = {
  pending: ['succeeded', 'failed', 'expired', 'surplus'],
  failed: ['succeeded', 'surplus'],
  expired: ['succeeded', 'surplus'],
  succeeded: [],
  surplus: [],
}

export const paymentCanBecome = (from: PaymentStatus, to: PaymentStatus): boolean =>
  next[from].includes(to)

/** The statuses from which a payment may reach `to`: the condition of its update. */
export const paymentStatusesBefore = (to: PaymentStatus): PaymentStatus[] =>
  paymentStatuses.filter((from) => paymentCanBecome(from, to))

/** The gateway took money for it. */
export const isCaptured = (status: PaymentStatus): boolean =>
  status === 'succeeded' || status === 'surplus'

export type PaymentRefusal =
  'payment.nothing-to-pay' | 'payment.expired' | 'payment.not-offered' | 'payment.gateway-silent'

/** What became of a gateway's notice. */
export type NoticeOutcome =
  | 'confirmed'
  | 'failed'
  | 'pending'
  | 'never-heard-of'
  | 'refund-due'
  | 'refund-given'
  | 'refund-failed'
  | 'repeated'
  | 'wrong-amount'
  | 'unknown-reference'
  | 'not-a-payment'
  | 'forged'

/** Ours are letters and digits; whatever else a stranger writes names no payment, and is not asked about. */
export const isReference = (text: string | null): text is string =>
  text !== null && /^[0-9A-Z]{1,100}$/i.test(text)

/** Plain letters and digits only: banks print nothing else. */
export const paymentDescription = (orderCode: string): string => `Thanh toan don hang ${orderCode}`
