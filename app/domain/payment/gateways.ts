// Which gateways there are, handed to the domain by the process's edge: the platform's terminal, and those
// that shops brought along (their secrets are opened by whoever holds the keys).
import type { PaymentProvider } from '#plugins/payment/port.ts'

export type SealedAccount = { shopId: string; bytes: Uint8Array; keyId: string }

export type PaymentGateways = {
  readonly platform: PaymentProvider
  ofShop(account: SealedAccount): PaymentProvider
}

/** What a shop's terminal is bound to when it is sealed: a copy in another row does not open. */
export const accountContext = (shopId: string): string => `gateway_account:${shopId}:vnpay`
