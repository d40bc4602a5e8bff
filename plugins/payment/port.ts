// How money is asked for and heard about, in our words. An adapter proves what it returns; it never
// touches the database and never decides what an order becomes.
import type { Locale, Money } from '#app/lib/money.ts'

export const paymentProviders = ['vnpay', 'bank', 'stripe', 'cod'] as const
export type PaymentProviderId = (typeof paymentProviders)[number]

/** Those with a gateway that is asked and that speaks. A bank account only receives; cash knows nothing. */
export const gatewayIds = ['vnpay', 'stripe'] as const
export type GatewayId = (typeof gatewayIds)[number]
export const isGateway = (provider: string): provider is GatewayId =>
  gatewayIds.some((id) => id === provider)

/** A message to us as it came over HTTP: some gateways write into the address, others into the body. */
export type GatewayCall = { parameters: URLSearchParams; headers: Headers; body: string }

export const inAddress = (parameters: URLSearchParams): GatewayCall => ({
  parameters,
  headers: new Headers(),
  body: '',
})

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

/** What became of a refund that a gateway had taken over: a bank may send money back days later. Proven like any notice. */
export type RefundNotice = {
  reference: string
  /** as `RefundRequest` said it */
  requestId: string
  result: 'given' | 'failed' | 'pending'
  amount: Money | null
  code: string
  messageKey: string
  payload: Record<string, string>
}

export const isAboutRefund = (notice: PaymentNotice | RefundNotice): notice is RefundNotice =>
  'requestId' in notice

export type PaymentQuestion = {
  reference: string
  /** What `start` answered as the visit's name; null when that answer was lost. */
  session: string | null
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
  'not-a-payment',
  'failed-on-our-side',
] as const
export type NoticeVerdict = (typeof noticeVerdicts)[number]

/** What we say back over HTTP. */
export type NoticeAnswer = { status: number; body: Readonly<Record<string, string | boolean>> }

export interface PaymentProvider {
  readonly id: PaymentProviderId
  /**
   * Where the shopper goes to pay (null when nothing is paid now) and what the gateway calls that visit. Same
   * request, same answer. Throws GatewaySilent when nobody answers.
   */
  start(request: PaymentRequest): Promise<{ payUrl: URL | null; session: string | null }>
  /**
   * Throws BadSignature when the sender cannot be proven; never returns an unproven notice. Null: it is the
   * gateway's, but says nothing about what became of a payment or a refund of ours.
   */
  readNotice(call: GatewayCall): PaymentNotice | RefundNotice | null
  /** Asks the gateway. Throws BadSignature, or a fault when it cannot be reached. */
  query(question: PaymentQuestion): Promise<PaymentNotice>
  /** Asks for money back. Throws BadSignature, or a fault when it cannot be reached. */
  refund(request: RefundRequest): Promise<RefundResult>
}

/** No answer, or none that can be understood: nobody knows whether it heard us. */
export class GatewaySilent extends Error {
  constructor(gateway: string, cause: unknown) {
    super(`${gateway} did not answer`, { cause })
    this.name = 'GatewaySilent'
  }
}

/** The message may be anyone's. */
export class BadSignature extends Error {
  constructor(reference: string | null) {
    super(`Message about payment ${reference ?? '(none)'} is not signed by the gateway`)
    this.name = 'BadSignature'
  }
}

/** A shop's own account at a provider as it lies in the database. */
export type SealedAccount = { shopId: string; bytes: Uint8Array; keyId: string }

/** What a sealed account is bound to: a copy in another shop's row does not open. */
export const accountContext = (shopId: string, provider: PaymentProviderId = 'vnpay'): string =>
  `gateway_account:${shopId}:${provider}`

/** What is the same at one gateway whoever's account it is. */
export type GatewayManners = {
  /** Who a message says it is about, unproven: only good for choosing whose secret proves it. */
  claimedReference(call: GatewayCall): string | null
  answerNotice(verdict: NoticeVerdict): NoticeAnswer
}

/** The accounts at one gateway: the platform's, when it has one, and those that shops brought along. */
export type GatewayAccounts = GatewayManners & {
  readonly platform: PaymentProvider | null
  ofShop(account: SealedAccount): PaymentProvider
}
export type PaymentGateways = Readonly<Record<GatewayId, GatewayAccounts>>

/** Money that came into (or left) a bank account, as a bank or a service that reads it says. */
export type BankMovement = {
  /** The bank's own reference; null when it gives none. */
  reference: string | null
  accountNumber: string
  /** Always positive. */
  amount: Money
  /** The words of the transfer, as the bank passed them on. */
  content: string
  at: Date
}

/** Reads what a bank, or a service between us and it, tells us about a shop's account or the market's own. */
export type BankFeed = {
  /** Throws BadSignature when the sender cannot be proven. Null: money that left, or no movement. */
  readMovement(call: GatewayCall, account: SealedAccount): BankMovement | null
  /** The same of the market's account, whose secret the process was given. */
  readMarketMovement(call: GatewayCall, webhookSecret: string): BankMovement | null
}
