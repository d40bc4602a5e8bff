// How money is asked for and heard about, in our words. An adapter proves what it returns; it never
// touches the database and never decides what an order becomes.
import type { Locale, Money } from '#app/lib/money.ts'

export const paymentProviders = ['vnpay', 'bank', 'stripe', 'cod'] as const
export type PaymentProviderId = (typeof paymentProviders)[number]

export type PaymentRequest = {
  /** Ours, unique for ever; the gateway repeats it in every message. */
  reference: string
  amount: Money
  /** Plain Vietnamese without diacritics: some banks print nothing else. */
  description: string
  returnUrl: URL
  buyerAddress: string
  createdAt: Date
  expiresAt: Date
  locale: Locale
}

/**
 * What a gateway said about one payment, proven to come from it.
 * `pending`: it has not decided. `unknown`: it has never heard of the reference.
 */
export type PaymentNotice = {
  reference: string
  result: 'succeeded' | 'failed' | 'pending' | 'unknown'
  /** Null when the gateway named none (it does so for a reference that it does not know). */
  amount: Money | null
  providerTransaction: string | null
  /** The gateway's own codes, for people who must phone it. */
  code: string
  /** The same message sent twice has the same key. */
  messageKey: string
  /** As received, without the signature. */
  payload: Record<string, string>
}

export type PaymentQuestion = {
  reference: string
  createdAt: Date
  askedAt: Date
  /** New for every question; a gateway refuses a repeated one. */
  requestId: string
}

export type RefundRequest = PaymentQuestion & {
  /** What was captured: a smaller `amount` is a partial refund. */
  captured: Money
  amount: Money
  providerTransaction: string | null
  requestedBy: string
}

export type RefundResult = {
  result: 'accepted' | 'refused'
  code: string
  payload: Record<string, string>
}

/** What we made of a notice: the gateway repeats it until it hears an answer that ends it. */
export const noticeVerdicts = [
  'recorded',
  'repeated',
  'unknown-reference',
  'wrong-amount',
  'forged',
  'failed-on-our-side',
] as const
export type NoticeVerdict = (typeof noticeVerdicts)[number]

export interface PaymentProvider {
  readonly id: PaymentProviderId
  /** Where the shopper goes to pay; null when nothing is paid now. Same request, same answer. */
  start(request: PaymentRequest): Promise<{ payUrl: URL | null }>
  /** Who a notice says it is about, unproven: only good for choosing whose secret proves it. */
  claimedReference(parameters: URLSearchParams): string | null
  /** Throws BadSignature when the sender cannot be proven; never returns an unproven notice. */
  readNotice(parameters: URLSearchParams): PaymentNotice
  answerNotice(verdict: NoticeVerdict): Record<string, string>
  /** Asks the gateway. Throws BadSignature, or a fault when it cannot be reached. */
  query(question: PaymentQuestion): Promise<PaymentNotice>
  /** Asks for money back. Throws BadSignature, or a fault when it cannot be reached. */
  refund(request: RefundRequest): Promise<RefundResult>
}

/** The message may be anyone's. */
export class BadSignature extends Error {
  constructor(reference: string | null) {
    super(`Message about payment ${reference ?? '(none)'} is not signed by the gateway`)
    this.name = 'BadSignature'
  }
}

/** A shop's own terminal as it lies in the database. */
export type SealedAccount = { shopId: string; bytes: Uint8Array; keyId: string }

/** What a sealed terminal is bound to: a copy in another shop's row does not open. */
export const accountContext = (shopId: string): string => `gateway_account:${shopId}:vnpay`

/** The terminals there are: the platform's, and those that shops brought along. */
export type PaymentGateways = {
  readonly platform: PaymentProvider
  ofShop(account: SealedAccount): PaymentProvider
}
